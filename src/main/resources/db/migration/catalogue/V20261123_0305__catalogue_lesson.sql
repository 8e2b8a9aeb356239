create table catalogue_lesson (
    id         bigint       not null auto_increment primary key,
    version    int          not null,
    edition_id bigint       not null,
    position   int          not null,
    revision   int          not null,
    slug       varchar(80)  character set ascii collate ascii_bin not null,
    title      varchar(150) not null,
    minutes    int          not null,
    markdown   mediumtext   not null,
    constraint catalogue_lesson_edition foreign key (edition_id) references catalogue_edition (id),
    constraint catalogue_lesson_slug unique (edition_id, slug),
    constraint catalogue_lesson_minutes check (minutes between 0 and 600)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
