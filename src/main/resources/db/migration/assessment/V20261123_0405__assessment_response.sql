-- The learner's latest choices for a question: places in the question's own list, ascending. earned stays null until
-- the attempt is graded. No secondary index: the hottest table of all.
create table assessment_response (
    attempt_id  bigint      not null,
    question_id bigint      not null,
    chosen      varchar(40) character set ascii collate ascii_bin not null,
    answered_at datetime(6) not null,
    earned      tinyint,
    primary key (attempt_id, question_id),
    constraint assessment_response_attempt foreign key (attempt_id) references assessment_attempt (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
