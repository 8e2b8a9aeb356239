alter table assessment_question modify column body mediumtext not null;
