-- The year of birth that a person gives of herself; null when she gives none. Nobody has checked it.
alter table identity_learner
    add column birth_year smallint,
    add constraint identity_learner_birth_year check (birth_year >= 1900);
