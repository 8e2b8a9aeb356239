-- Where it is said that a day is a holiday, and whether somebody here has said it: then the file no longer does.
alter table movement_holiday
    add column source   varchar(300) not null default '',
    add column set_here boolean      not null default false;
