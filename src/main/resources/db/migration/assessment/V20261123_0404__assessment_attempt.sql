-- A learner's run through a quiz: one row at its start, whatever the number of questions, for the seed gives them.
-- open_mark is 1 while the attempt takes answers and null after, so that a unique key keeps it to one.
create table assessment_attempt (
    id           bigint      not null auto_increment primary key,
    version      int         not null,
    learner_id   bigint      not null,
    quiz_id      bigint      not null,
    number       int         not null,
    seed         bigint      not null,
    open_mark    tinyint,
    started_at   datetime(6) not null,
    submitted_at datetime(6),
    earned       int,
    possible     int,
    passed       tinyint,
    constraint assessment_attempt_quiz foreign key (quiz_id) references assessment_quiz (id),
    constraint assessment_attempt_number unique (learner_id, quiz_id, number),
    constraint assessment_attempt_open unique (learner_id, quiz_id, open_mark),
    constraint assessment_attempt_graded check (
        (submitted_at is null and open_mark = 1 and earned is null and possible is null and passed is null)
        or (submitted_at is not null and open_mark is null and earned between 0 and possible and possible > 0
            and passed is not null))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
