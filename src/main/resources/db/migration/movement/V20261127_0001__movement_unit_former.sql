-- What a unit was called and where it stood up to a day, that day included; written when it is renamed or moved.
create table movement_unit_former (
    unit_id   bigint       not null,
    until_on  date         not null,
    name      varchar(200) not null,
    parent_id bigint,
    primary key (unit_id, until_on),
    constraint movement_unit_former_of foreign key (unit_id) references movement_unit (id),
    constraint movement_unit_former_under foreign key (parent_id) references movement_unit (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
