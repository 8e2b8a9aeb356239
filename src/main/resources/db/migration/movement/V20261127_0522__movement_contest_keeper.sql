-- Whose people go on with it: its unit's, until that has ended and another takes over what it kept. The index serves what a
-- unit keeps.
alter table movement_contest add column keeper_id bigint;
update movement_contest set keeper_id = unit_id;
alter table movement_contest
    modify column keeper_id bigint not null,
    add constraint movement_contest_kept_by foreign key (keeper_id) references movement_unit (id),
    add index movement_contest_by_keeper (keeper_id, id);
