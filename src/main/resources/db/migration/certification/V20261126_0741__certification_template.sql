-- How certificates of a kind and an issuer look. kind: empty for every kind; issuer_id: 0 for every issuer; standard: 1 for
-- the one that ships, null for the others.
create table certification_template (
    id        bigint       not null auto_increment primary key,
    name      varchar(120) not null,
    kind      varchar(20)  character set ascii collate ascii_bin not null,
    issuer_id bigint       not null,
    retired   tinyint      not null,
    standard  tinyint,
    constraint certification_template_standard unique (standard),
    constraint certification_template_one check (standard = 1),
    constraint certification_template_retired check (retired in (0, 1)),
    -- Templates.latest
    index certification_template_by_use (retired, kind, issuer_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
