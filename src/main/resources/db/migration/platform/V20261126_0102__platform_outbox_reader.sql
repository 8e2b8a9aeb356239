-- How far each reader of the outbox has come; rows that all of them have passed may be deleted. A reader that has not
-- told its place for as long as rows are kept no longer counts. Times as in platform_outbox.
create table platform_outbox_reader (
    name varchar(100) character set ascii collate ascii_bin not null primary key,
    low  bigint       not null,
    at   datetime(6)  not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
