-- Tỉnh, or a city of the same rank.
alter table identity_province add column kind varchar(40) not null default '';
