-- Whether who has the link reads the year of birth that the holder has given of herself.
alter table certification_link add column birth_year boolean not null default false;
