-- What learning has brought the people of a unit, with all below it, in a year; put in the place of what was there each
-- night. measured: who took the tests before and after a course; mean and median: of their gains, in logits; followed: who of
-- those with a gain was asked again weeks later; kept: of these, who still had half of it; tasks: practical tasks that an
-- assessor saw done; doers: by how many people.
create table movement_effect (
    unit_id    bigint      not null,
    year       int         not null,
    cohort     varchar(16) character set ascii collate ascii_bin not null,
    measured   int         not null,
    mean       double      not null,
    median     double      not null,
    followed   int         not null,
    kept       int         not null,
    tasks      int         not null,
    doers      int         not null,
    counted_at datetime(6) not null,
    primary key (unit_id, year, cohort)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
