-- Which picture a name means in an edition.
create table catalogue_edition_picture (
    edition_id bigint      not null,
    name       varchar(80) character set ascii collate ascii_bin not null,
    picture_id bigint      not null,
    primary key (edition_id, name),
    constraint catalogue_edition_picture_edition foreign key (edition_id) references catalogue_edition (id),
    constraint catalogue_edition_picture_picture foreign key (picture_id) references catalogue_picture (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
