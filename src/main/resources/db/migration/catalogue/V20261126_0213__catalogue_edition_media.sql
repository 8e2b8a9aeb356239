-- Which recording, captions or transcript a name means in an edition; milliseconds as in catalogue_media.
create table catalogue_edition_media (
    edition_id   bigint      not null,
    name         varchar(80) character set ascii collate ascii_bin not null,
    media_id     bigint      not null,
    milliseconds int         not null,
    primary key (edition_id, name),
    constraint catalogue_edition_media_edition foreign key (edition_id) references catalogue_edition (id),
    constraint catalogue_edition_media_media foreign key (media_id) references catalogue_media (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
