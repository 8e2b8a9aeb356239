-- What sponsors have given to units: đồng, pieces, lines or hours. A row never changes: a correction is a later row that takes
-- its place, and one of nothing takes it away. The index serves a unit's year. Times are UTC.
create table movement_contribution (
    id          bigint        not null auto_increment primary key,
    unit_id     bigint        not null,
    giver       varchar(200)  not null,
    anonymous   boolean       not null,
    kind        varchar(7)    character set ascii collate ascii_bin not null,
    amount      decimal(17,2) not null,
    note        varchar(500)  not null,
    given_on    date          not null,
    recorded_by bigint        not null,
    recorded_at datetime(6)   not null,
    corrects_id bigint,
    reason      varchar(500)  not null,
    constraint movement_contribution_to foreign key (unit_id) references movement_unit (id),
    constraint movement_contribution_corrects foreign key (corrects_id) references movement_contribution (id),
    constraint movement_contribution_corrected_once unique (corrects_id),
    constraint movement_contribution_kind check (kind in ('MONEY', 'DEVICES', 'LINES', 'HOURS')),
    constraint movement_contribution_amount check (amount > 0 or corrects_id is not null and amount = 0),
    index movement_contribution_by_unit (unit_id, given_on)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
