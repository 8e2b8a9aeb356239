-- A placement test of a learner. scope: for whom or what, group:<code> or course:<slug>. competences: that it asks, with
-- commas. open_mark is 1 until it ends and null afterwards, so that there is one open at a time. reason, mean and error
-- are there from the end on.
create table assessment_placement (
    id             bigint       not null auto_increment primary key,
    learner_id     bigint       not null,
    occasion       varchar(10)  character set ascii collate ascii_bin not null,
    scope          varchar(100) character set ascii collate ascii_bin not null,
    competences    varchar(400) character set ascii collate ascii_bin not null,
    calibration_id bigint       not null,
    seed           bigint       not null,
    open_mark      tinyint,
    started_at     datetime(6)  not null,
    ended_at       datetime(6),
    reason         varchar(20)  character set ascii collate ascii_bin,
    mean           double,
    error          double,
    constraint assessment_placement_open unique (learner_id, occasion, scope, open_mark),
    constraint assessment_placement_calibration foreign key (calibration_id) references assessment_calibration (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
