-- A figure that a counting anew found wrong and has mended: what it was, and what it is.
create table movement_recount_difference (
    recount_id bigint      not null,
    measure    varchar(20) character set ascii collate ascii_bin not null,
    unit_id    bigint      not null,
    cohort     varchar(16) character set ascii collate ascii_bin not null,
    month      date        not null,
    kept       int         not null,
    found      int         not null,
    primary key (recount_id, measure, unit_id, cohort, month),
    constraint movement_recount_difference_of foreign key (recount_id) references movement_recount (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
