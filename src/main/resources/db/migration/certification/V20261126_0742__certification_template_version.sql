-- What was published. Rows are only ever added: certificates name the version that they are set in. published_by: null for
-- what the system has published itself.
create table certification_template_version (
    id           bigint      not null auto_increment primary key,
    template_id  bigint      not null,
    number       int         not null,
    layout       mediumtext  character set utf8mb4 collate utf8mb4_bin not null,
    published_at datetime(6) not null,
    published_by bigint,
    -- decides which of two that are published at once comes first, and serves Templates.latest
    constraint certification_template_version_once unique (template_id, number),
    constraint certification_template_version_number check (number >= 1),
    constraint certification_template_version_template foreign key (template_id) references certification_template (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
