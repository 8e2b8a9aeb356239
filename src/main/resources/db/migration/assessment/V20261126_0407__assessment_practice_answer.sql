-- A learner's practice answers. item is the name that her device has given to the answer: sent twice, it counts once.
-- chosen holds places in the question's own list, ascending.
create table assessment_practice_answer (
    learner_id  bigint      not null,
    item        varchar(64) character set ascii collate ascii_bin not null,
    question_id bigint      not null,
    chosen      varchar(40) character set ascii collate ascii_bin not null,
    is_right    tinyint     not null,
    answered_at datetime(6) not null,
    primary key (learner_id, item),
    constraint assessment_practice_answer_question foreign key (question_id)
        references assessment_practice_item (question_id),
    constraint assessment_practice_answer_right check (is_right in (0, 1))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
