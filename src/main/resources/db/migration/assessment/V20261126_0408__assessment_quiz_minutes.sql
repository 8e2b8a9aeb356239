-- The time that an attempt has; 0 for no limit.
alter table assessment_quiz add column minutes int not null default 0;
