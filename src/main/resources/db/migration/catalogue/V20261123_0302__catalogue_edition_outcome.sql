-- What one learns in an edition, a line each.
create table catalogue_edition_outcome (
    edition_id bigint       not null,
    position   int          not null,
    outcome    varchar(300) not null,
    primary key (edition_id, position),
    constraint catalogue_edition_outcome_edition foreign key (edition_id) references catalogue_edition (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
