-- What a unit wants to reach in a year. Plans of the content folder have a code, a digest of what the file says and no maker;
-- their unit may be none of the territory (unit_note says why), or be there only later.
create table movement_plan (
    id         bigint       not null auto_increment primary key,
    version    int          not null,
    unit_id    bigint,
    unit_name  varchar(200) not null,
    unit_note  varchar(500) not null,
    year       smallint     not null,
    title      varchar(500) not null,
    source     varchar(500) not null,
    code       varchar(60)  character set ascii collate ascii_bin,
    digest     char(64)     character set ascii collate ascii_bin,
    edited     boolean      not null,
    created_by bigint,
    created_at datetime(6)  not null,
    constraint movement_plan_once unique (unit_id, year),
    constraint movement_plan_code unique (code),
    constraint movement_plan_of foreign key (unit_id) references movement_unit (id),
    constraint movement_plan_year check (year between 2000 and 2100)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
