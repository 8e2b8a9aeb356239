-- The folded name of each unit from each of its words on: what is typed is searched for at the beginning of words by the key,
-- not in every name. The index serves UnitStarts.
create table movement_unit_start (
    start   varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    unit_id bigint       not null,
    primary key (start, unit_id),
    constraint movement_unit_start_of foreign key (unit_id) references movement_unit (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
