-- Whose people go on with it: its unit's, until that has ended and another takes over what it kept. The index serves what a
-- unit keeps.
alter table movement_news add column keeper_id bigint;
update movement_news set keeper_id = unit_id;
alter table movement_news
    modify column keeper_id bigint not null,
    add constraint movement_news_kept_by foreign key (keeper_id) references movement_unit (id),
    add index movement_news_by_keeper (keeper_id, id);
