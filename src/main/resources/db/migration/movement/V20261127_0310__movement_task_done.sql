-- done_on: the day on which it was said to be done. outcome: what came of it.
alter table movement_task
    add column done_on date,
    add column outcome varchar(500) not null default '';
