-- What a person gets more of any limited time, in percent.
alter table identity_learner add column extra_time_percent int not null default 0;
