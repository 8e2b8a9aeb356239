-- The people of a commune lie side by side, and those of its hamlets with them: pages of places read few blocks, not one for each.
alter table movement_person
    drop primary key,
    drop index movement_person_by_commune,
    add primary key (commune_code, learner_id),
    add constraint movement_person_once unique (learner_id);
