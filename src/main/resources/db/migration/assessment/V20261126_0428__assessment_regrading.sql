-- A regrading of all graded attempts at a quiz; last_attempt tells how far it has come. With applied = 0 it only looks.
create table assessment_regrading (
    id           bigint      not null auto_increment primary key,
    quiz_id      bigint      not null,
    actor_id     bigint      not null,
    applied      tinyint     not null,
    state        varchar(10) character set ascii collate ascii_bin not null,
    last_attempt bigint      not null,
    examined     int         not null,
    changed      int         not null,
    asked_at     datetime(6) not null,
    ended_at     datetime(6),
    constraint assessment_regrading_quiz foreign key (quiz_id) references assessment_quiz (id),
    constraint assessment_regrading_state check (state in ('RUNNING', 'DONE', 'CANCELLED')),
    index assessment_regrading_open (state, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
