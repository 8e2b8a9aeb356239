-- Assessors confirm what learners can do who need somebody beside them.
alter table identity_learner_role
    drop constraint identity_learner_role_known,
    add constraint identity_learner_role_any check (role in ('LEARNER', 'TEACHER', 'ADMINISTRATOR', 'ASSESSOR'));
