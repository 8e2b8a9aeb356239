-- One row: when the effect was begun to be counted last, and when it was counted.
create table movement_effect_state (
    id         int         not null primary key,
    started_at datetime(6),
    ended_at   datetime(6)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
insert into movement_effect_state (id) values (1);
