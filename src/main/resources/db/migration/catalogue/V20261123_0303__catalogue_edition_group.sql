-- The target groups of the skill framework that an edition is made for.
create table catalogue_edition_group (
    edition_id bigint      not null,
    group_code varchar(16) character set ascii collate ascii_bin not null,
    primary key (edition_id, group_code),
    constraint catalogue_edition_group_edition foreign key (edition_id) references catalogue_edition (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
