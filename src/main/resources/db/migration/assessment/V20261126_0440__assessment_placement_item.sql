-- The questions of the placement test. in_force is 0 for one that is asked no longer; what was answered stays.
create table assessment_placement_item (
    question_id bigint  not null primary key,
    in_force    tinyint not null,
    constraint assessment_placement_item_question foreign key (question_id) references assessment_question (id),
    constraint assessment_placement_item_in_force check (in_force in (0, 1))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
