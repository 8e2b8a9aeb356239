-- Contests of places.
create table movement_contest (
    id      bigint       not null auto_increment primary key,
    version int          not null,
    unit_id bigint       not null,
    title   varchar(200) not null,
    rules   text         not null,
    made_by bigint       not null,
    constraint movement_contest_of foreign key (unit_id) references movement_unit (id),
    index movement_contest_by_unit (unit_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
