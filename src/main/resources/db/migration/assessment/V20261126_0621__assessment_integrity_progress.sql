-- How far the attempts at a quiz were looked at: each by itself, and compared with each other. Moments of handing in.
create table assessment_integrity_progress (
    quiz_id   bigint      not null primary key,
    looked_to datetime(6) not null,
    paired_to datetime(6) not null,
    constraint assessment_integrity_progress_quiz foreign key (quiz_id) references assessment_quiz (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
