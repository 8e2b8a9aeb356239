-- What is to be done in an edition. The target of a PAGE is a lesson; other targets only their room can read.
create table catalogue_activity (
    id         bigint       not null auto_increment primary key,
    edition_id bigint       not null,
    position   int          not null,
    kind       varchar(16)  character set ascii collate ascii_bin not null,
    target     bigint       not null,
    title      varchar(150) not null,
    constraint catalogue_activity_edition foreign key (edition_id) references catalogue_edition (id),
    constraint catalogue_activity_target unique (edition_id, kind, target),
    constraint catalogue_activity_kind check (kind in ('PAGE', 'QUIZ'))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
