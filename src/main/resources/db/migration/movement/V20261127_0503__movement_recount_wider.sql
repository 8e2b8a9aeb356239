-- figures: how many were wrong. reached: the last person that was looked at, of the numbers to upto. measures: how many have been
-- added up; null while people are looked at. asked_by: null where the night asked. called_off_by: null unless it was.
alter table movement_recount
    add column figures       bigint not null default 0,
    add column reached       bigint not null default 0,
    add column upto          bigint not null default 0,
    add column measures      int,
    add column asked_by      bigint,
    add column called_off_by bigint;
