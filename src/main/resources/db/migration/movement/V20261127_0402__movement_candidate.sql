-- Whom a unit proposes in a round: itself or another unit, a person, or a household by the person at its head. The subject is
-- U with the unit's number, P or H with the learner's. Total, peer group and rank are those of the final list.
create table movement_candidate (
    id          bigint        not null auto_increment primary key,
    version     int           not null,
    round_id    bigint        not null,
    subject     varchar(24)   character set ascii collate ascii_bin not null,
    kind        varchar(9)    character set ascii collate ascii_bin not null,
    unit_id     bigint        not null,
    learner_id  bigint,
    by_id       bigint        not null,
    state       varchar(8)    character set ascii collate ascii_bin not null,
    proposed_by bigint,
    checked_by  bigint,
    note        varchar(500)  not null,
    total       decimal(5,2),
    peer_group  varchar(40)   character set ascii collate ascii_bin,
    place       int,
    constraint movement_candidate_once unique (round_id, subject),
    constraint movement_candidate_in foreign key (round_id) references movement_emulation_round (id),
    constraint movement_candidate_of foreign key (unit_id) references movement_unit (id),
    constraint movement_candidate_by foreign key (by_id) references movement_unit (id),
    constraint movement_candidate_kind check (kind in ('UNIT', 'PERSON', 'HOUSEHOLD')),
    constraint movement_candidate_person check ((kind = 'UNIT') = (learner_id is null)),
    constraint movement_candidate_state check (state in ('DRAFT', 'PROPOSED', 'CHECKED', 'REJECTED')),
    constraint movement_candidate_two check (checked_by is null or proposed_by is null or checked_by <> proposed_by)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
