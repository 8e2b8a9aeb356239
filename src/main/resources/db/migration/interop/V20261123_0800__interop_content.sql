-- What was loaded from the content folder, so that loading the same files again changes nothing. "name" is framework,
-- localities or courses/<slug>; "items" counts what is in it. Times are UTC.
create table interop_content (
    name      varchar(100) character set ascii collate ascii_bin not null primary key,
    digest    char(64)     character set ascii collate ascii_bin not null,
    items     int          not null,
    loaded_at datetime(6)  not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
