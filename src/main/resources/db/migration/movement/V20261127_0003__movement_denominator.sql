-- How many people or households there are of a group in a unit in a year, and who says so. What is not here is unknown.
create table movement_denominator (
    id               bigint       not null auto_increment primary key,
    version          int          not null,
    unit_id          bigint       not null,
    year             smallint     not null,
    population_group varchar(10)  character set ascii collate ascii_bin not null,
    amount           int          not null,
    source           varchar(300) not null,
    source_on        date         not null,
    constraint movement_denominator_once unique (unit_id, year, population_group),
    constraint movement_denominator_of foreign key (unit_id) references movement_unit (id),
    constraint movement_denominator_group check (
        population_group in ('ADULTS', 'HOUSEHOLDS', 'PUPILS', 'SERVANTS', 'WORKERS', 'TRADERS')),
    constraint movement_denominator_amount check (amount >= 0),
    constraint movement_denominator_year check (year between 2000 and 2100)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
