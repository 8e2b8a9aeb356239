-- Units whose figures everybody may read. Times are UTC.
create table movement_open_unit (
    unit_id   bigint      not null primary key,
    opened_by bigint      not null,
    opened_at datetime(6) not null,
    constraint movement_open_unit_of foreign key (unit_id) references movement_unit (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
