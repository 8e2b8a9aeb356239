-- Serves FigureWalk: the people of an organisation and of a hamlet in the order of their numbers, which the key, whose first part is
-- the commune, would not give.
alter table movement_person
    drop index movement_person_by_organisation,
    drop index movement_person_by_hamlet,
    add index movement_person_by_organisation (organisation_id, learner_id),
    add index movement_person_by_hamlet (hamlet_id, learner_id);
