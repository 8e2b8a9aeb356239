-- The next version while it is worked on: at most one for a template. version counts the changes.
create table certification_template_draft (
    template_id bigint      not null primary key,
    version     int         not null,
    layout      mediumtext  character set utf8mb4 collate utf8mb4_bin not null,
    saved_at    datetime(6) not null,
    saved_by    bigint      not null,
    constraint certification_template_draft_template foreign key (template_id) references certification_template (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
