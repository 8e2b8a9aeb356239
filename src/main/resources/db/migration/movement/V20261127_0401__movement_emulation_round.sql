-- Candidates of an area are scored by one version of a criteria set. The unit leads it, another checks; objections are taken
-- from the day on which the list is shown up to and with objections_until. The index serves EmulationRounds.of.
create table movement_emulation_round (
    id               bigint       not null auto_increment primary key,
    version          int          not null,
    unit_id          bigint       not null,
    area_id          bigint       not null,
    checker_id       bigint       not null,
    set_id           bigint       not null,
    name             varchar(300) not null,
    kind             varchar(11)  character set ascii collate ascii_bin not null,
    state            varchar(6)   character set ascii collate ascii_bin not null,
    year             int          not null,
    from_on          date         not null,
    to_on            date         not null,
    listed_on        date,
    objections_until date,
    final_on         date,
    constraint movement_emulation_round_of foreign key (unit_id) references movement_unit (id),
    constraint movement_emulation_round_in foreign key (area_id) references movement_unit (id),
    constraint movement_emulation_round_checked foreign key (checker_id) references movement_unit (id),
    constraint movement_emulation_round_by foreign key (set_id) references movement_criteria_set (id),
    constraint movement_emulation_round_kind check (kind in ('YEAR', 'REVIEW', 'EXCEPTIONAL')),
    constraint movement_emulation_round_state check (state in ('OPEN', 'LISTED', 'FINAL')),
    constraint movement_emulation_round_days check (to_on >= from_on),
    constraint movement_emulation_round_listed check ((state = 'OPEN') = (listed_on is null)),
    index movement_emulation_round_by_state (state, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
