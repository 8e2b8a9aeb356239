-- So much of an indicator by the end of the plan's year. laxer_reason: why it asks for less than the unit above it.
create table movement_target (
    id           bigint       not null auto_increment primary key,
    version      int          not null,
    plan_id      bigint       not null,
    indicator_id bigint       not null,
    kind         varchar(7)   character set ascii collate ascii_bin not null,
    amount       int          not null,
    strict       boolean      not null,
    owner        varchar(200) not null,
    owner_id     bigint,
    section      varchar(100) not null,
    laxer_reason varchar(500) not null,
    constraint movement_target_once unique (plan_id, indicator_id),
    constraint movement_target_of foreign key (plan_id) references movement_plan (id),
    constraint movement_target_indicator foreign key (indicator_id) references movement_indicator (id),
    constraint movement_target_owner foreign key (owner_id) references movement_unit (id),
    constraint movement_target_amount check (
        kind = 'COUNT' and amount between 1 and 200000000 or kind = 'PERCENT' and amount between 0 and 100)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
