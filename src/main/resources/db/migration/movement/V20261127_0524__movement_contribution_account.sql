-- The account of who has given, where the giver has one. The index serves what a person has given.
alter table movement_contribution
    add column giver_id bigint,
    add index movement_contribution_by_giver (giver_id, id);
