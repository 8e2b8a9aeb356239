-- How many people of a unit, with all below it, first came to a measure in a month; month is its first day.
create table movement_figure (
    measure varchar(20) character set ascii collate ascii_bin not null,
    unit_id bigint      not null,
    cohort  varchar(16) character set ascii collate ascii_bin not null,
    month   date        not null,
    n       int         not null,
    primary key (measure, unit_id, cohort, month)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
