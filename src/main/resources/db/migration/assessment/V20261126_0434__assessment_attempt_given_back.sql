-- How much time was given back to an attempt, in seconds; it is in ends_at already.
alter table assessment_attempt add column given_back int not null default 0;
