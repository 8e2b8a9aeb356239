-- By what units, people or households are scored: criteria with weights, a JSON array. A version that is published never
-- changes. The owner is the unit whose people keep it; 0 for what ships with the system. Times are UTC.
create table movement_criteria_set (
    id           bigint        not null auto_increment primary key,
    version      int           not null,
    owner_id     bigint        not null,
    code         varchar(40)   character set ascii collate ascii_bin not null,
    number       int           not null,
    name         varchar(300)  not null,
    title        varchar(100)  not null,
    of_kind      varchar(9)    character set ascii collate ascii_bin not null,
    threshold    int           not null,
    sample       boolean       not null,
    source       varchar(500)  not null,
    criteria     mediumtext    not null,
    published_at datetime(6),
    constraint movement_criteria_set_once unique (owner_id, code, number),
    constraint movement_criteria_set_number check (number >= 1),
    constraint movement_criteria_set_kind check (of_kind in ('UNIT', 'PERSON', 'HOUSEHOLD')),
    constraint movement_criteria_set_threshold check (threshold between 0 and 100)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
