-- Givers with an account who do not wish to be named where everybody reads, since when. Times are UTC.
create table movement_giver_unnamed (
    learner_id bigint      not null primary key,
    since      datetime(6) not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
