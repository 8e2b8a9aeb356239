-- What became of a unit that has ended: which part of it went into which unit on which day, in percent.
create table movement_unit_link (
    id     bigint        not null auto_increment primary key,
    old_id bigint        not null,
    new_id bigint        not null,
    kind   varchar(5)    character set ascii collate ascii_bin not null,
    on_day date          not null,
    share  decimal(5, 2) not null,
    constraint movement_unit_link_once unique (old_id, new_id),
    constraint movement_unit_link_old foreign key (old_id) references movement_unit (id),
    constraint movement_unit_link_new foreign key (new_id) references movement_unit (id),
    constraint movement_unit_link_kind check (kind in ('MERGE', 'SPLIT')),
    constraint movement_unit_link_share check (share > 0 and share <= 100)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
