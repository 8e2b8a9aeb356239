-- A course. Its editions are numbered from 1 as they are published. Times are UTC.
create table catalogue_course (
    id          bigint      not null auto_increment primary key,
    version     int         not null,
    slug        varchar(60) character set ascii collate ascii_bin not null,
    last_number int         not null,
    created_at  datetime(6) not null,
    retired_at  datetime(6),
    constraint catalogue_course_slug unique (slug),
    constraint catalogue_course_retired check (retired_at is null or last_number > 0)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
