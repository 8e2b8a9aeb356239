create table assessment_choice (
    question_id bigint       not null,
    position    int          not null,
    text        varchar(500) not null,
    is_right    tinyint      not null,
    primary key (question_id, position),
    constraint assessment_choice_question foreign key (question_id) references assessment_question (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
