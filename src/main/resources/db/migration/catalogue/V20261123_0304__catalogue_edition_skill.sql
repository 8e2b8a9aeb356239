-- The competences of the skill framework that an edition teaches, each up to a level.
create table catalogue_edition_skill (
    edition_id bigint      not null,
    position   int         not null,
    competence varchar(16) character set ascii collate ascii_bin not null,
    level      int         not null,
    primary key (edition_id, position),
    constraint catalogue_edition_skill_edition foreign key (edition_id) references catalogue_edition (id),
    constraint catalogue_edition_skill_level check (level between 1 and 20)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
