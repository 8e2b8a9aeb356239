-- Invigilators run exam rooms.
alter table identity_learner_role
    drop constraint identity_learner_role_any,
    add constraint identity_learner_role_given check (
        role in ('LEARNER', 'TEACHER', 'ADMINISTRATOR', 'ASSESSOR', 'INVIGILATOR'));
