-- How far a counting anew has come, so that one that was broken off goes on there. reached: the last person who was looked at;
-- measures: how many of them have been counted, null while people are looked at; seen_at: when it last took a step. Times are UTC.
alter table movement_recount
    add column reached  bigint not null default 0,
    add column measures int,
    add column seen_at  datetime(6);
