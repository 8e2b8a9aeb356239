-- The questions that a quiz draws from.
create table assessment_quiz_item (
    quiz_id     bigint not null,
    position    int    not null,
    question_id bigint not null,
    primary key (quiz_id, question_id),
    constraint assessment_quiz_item_quiz foreign key (quiz_id) references assessment_quiz (id),
    constraint assessment_quiz_item_question foreign key (question_id) references assessment_question (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
