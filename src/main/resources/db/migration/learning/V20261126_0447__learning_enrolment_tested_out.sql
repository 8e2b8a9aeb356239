-- When a learner chose to be tested without reading the lessons; null for all others.
alter table learning_enrolment add column testing_out_at datetime(6);
