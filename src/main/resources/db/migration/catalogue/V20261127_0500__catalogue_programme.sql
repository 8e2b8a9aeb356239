-- Courses that lead to one certificate together. composed_at is when its courses were chosen last.
create table catalogue_programme (
    id          bigint       not null auto_increment primary key,
    version     int          not null,
    slug        varchar(60)  character set ascii collate ascii_bin not null,
    title       varchar(200) not null,
    summary     varchar(300) not null,
    composed_at datetime(6)  not null,
    ended_at    datetime(6),
    constraint catalogue_programme_slug unique (slug)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
