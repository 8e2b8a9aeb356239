-- Initiatives and good practice of units. Whoever takes one over has a copy, which knows its original: once for a unit.
-- The indexes serve PracticeBrowsing: what is published, a unit's own, and the copies of one. Times are UTC, money is đồng.
create table movement_practice (
    id           bigint        not null auto_increment primary key,
    version      int           not null,
    unit_id      bigint        not null,
    title        varchar(200)  not null,
    problem      text          not null,
    action       text          not null,
    result       text          not null,
    cost         bigint,
    contact      varchar(200)  not null,
    group_code   varchar(20)   character set ascii collate ascii_bin not null,
    folded       mediumtext    not null,
    state        varchar(9)    character set ascii collate ascii_bin not null,
    written_by   bigint        not null,
    checked_by   bigint,
    published_at datetime(6),
    reason       varchar(500)  not null,
    original_id  bigint,
    constraint movement_practice_of foreign key (unit_id) references movement_unit (id),
    constraint movement_practice_original foreign key (original_id) references movement_practice (id),
    constraint movement_practice_copy_once unique (original_id, unit_id),
    constraint movement_practice_state check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN')),
    constraint movement_practice_cost check (cost is null or cost >= 0),
    constraint movement_practice_two check (checked_by is null or checked_by <> written_by),
    index movement_practice_published (state, published_at),
    index movement_practice_by_unit (unit_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
