-- The hamlet and the organisation she is counted in; null for none. The figures of hamlets are counted from these rows by the
-- first index, the people of an organisation are found by the second.
alter table movement_person
    add column hamlet_id bigint,
    add column organisation_id bigint,
    add index movement_person_by_hamlet (hamlet_id),
    add index movement_person_by_organisation (organisation_id);
