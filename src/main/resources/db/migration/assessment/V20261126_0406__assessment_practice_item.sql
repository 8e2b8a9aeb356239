-- The practice questions of a place, in words that this room does not read. position is null for one that is no longer
-- shown: who has it on a device may still answer it.
create table assessment_practice_item (
    question_id bigint       not null primary key,
    owner       varchar(100) character set ascii collate ascii_bin not null,
    part        varchar(100) character set ascii collate ascii_bin not null,
    position    int,
    constraint assessment_practice_item_place unique (owner, part, position),
    constraint assessment_practice_item_question foreign key (question_id) references assessment_question (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
