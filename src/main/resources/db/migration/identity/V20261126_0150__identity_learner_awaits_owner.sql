-- True for an account that was made for somebody who learned on another system, until she has set a password herself.
alter table identity_learner add column awaits_owner boolean not null default false;
