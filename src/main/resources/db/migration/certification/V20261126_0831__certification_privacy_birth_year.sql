-- Whether everybody who knows a number reads the year of birth that the holder has given of herself.
alter table certification_privacy add column birth_year boolean not null default false;
