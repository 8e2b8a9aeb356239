-- What is found wrong with a question that was asked already. The question itself never changes; of several corrections the
-- latest is in force. neutral gives everybody the mark; body has the same question with another key.
create table assessment_correction (
    id          bigint       not null auto_increment primary key,
    question_id bigint       not null,
    neutral     tinyint      not null,
    body        mediumtext,
    reason      varchar(500) not null,
    actor_id    bigint       not null,
    made_at     datetime(6)  not null,
    constraint assessment_correction_question foreign key (question_id) references assessment_question (id),
    constraint assessment_correction_what check ((neutral = 1 and body is null) or (neutral = 0 and body is not null))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
