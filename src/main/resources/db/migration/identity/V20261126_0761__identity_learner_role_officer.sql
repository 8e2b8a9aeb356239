-- Officers see the certificates of their places.
alter table identity_learner_role
    drop constraint identity_learner_role_given,
    add constraint identity_learner_role_any_of check (
        role in ('LEARNER', 'TEACHER', 'ADMINISTRATOR', 'ASSESSOR', 'INVIGILATOR', 'OFFICER'));
