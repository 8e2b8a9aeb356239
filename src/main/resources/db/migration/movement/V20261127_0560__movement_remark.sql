-- What somebody says about a unit and wants an answer to. The keeper is the unit whose matter it is: another one where the unit
-- has ended. The partner is the other side: in whose name it was said, or of a difficulty the unit above, which answers. The
-- indexes serve RemarkRows: what a unit and those below it have, what waits for a unit, and what is said in the whole country.
-- Times are UTC.
create table movement_remark (
    id            bigint       not null auto_increment primary key,
    version       int          not null,
    unit_id       bigint       not null,
    keeper_id     bigint       not null,
    partner_id    bigint       not null,
    kind          varchar(11)  character set ascii collate ascii_bin not null,
    state         varchar(8)   character set ascii collate ascii_bin not null,
    subject       varchar(200) not null,
    text          text         not null,
    due_on        date,
    held_on       date,
    present       varchar(500) not null,
    concern_kind  varchar(9)   character set ascii collate ascii_bin,
    concern_key   varchar(40)  character set ascii collate ascii_bin,
    concern_words varchar(600) not null,
    author_id     bigint       not null,
    made_at       datetime(6)  not null,
    answered_by   bigint,
    constraint movement_remark_about foreign key (unit_id) references movement_unit (id),
    constraint movement_remark_kept foreign key (keeper_id) references movement_unit (id),
    constraint movement_remark_with foreign key (partner_id) references movement_unit (id),
    constraint movement_remark_kind check (kind in ('SUPERVISION', 'URGING', 'INSPECTION', 'DIFFICULTY')),
    constraint movement_remark_state check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
    constraint movement_remark_held check ((kind = 'INSPECTION') = (held_on is not null)),
    constraint movement_remark_concern check (
        (concern_kind is null) = (concern_key is null)
        and (concern_kind is null or concern_kind in ('INDICATOR', 'REPORT', 'TASK'))),
    constraint movement_remark_answered check (state <> 'ANSWERED' or answered_by is not null),
    constraint movement_remark_two check (answered_by is null or answered_by <> author_id),
    index movement_remark_by_keeper (keeper_id, state, id),
    index movement_remark_by_partner (partner_id, state, id),
    index movement_remark_by_state (state, id),
    index movement_remark_by_kind (kind, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
