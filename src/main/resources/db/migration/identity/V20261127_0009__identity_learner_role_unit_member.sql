-- Members of units come to the pages of the movement.
alter table identity_learner_role
    drop constraint identity_learner_role_any_of,
    add constraint identity_learner_role_one_of check (
        role in ('LEARNER', 'TEACHER', 'ADMINISTRATOR', 'ASSESSOR', 'INVIGILATOR', 'OFFICER', 'UNIT_MEMBER'));
