-- From where on something is worth a person's look. A version never changes; in_force is 1 for one of them and else null.
create table assessment_integrity_thresholds (
    version      varchar(20)   character set ascii collate ascii_bin not null primary key,
    content      varchar(2000) not null,
    published_at datetime(6)   not null,
    in_force     tinyint,
    constraint assessment_integrity_thresholds_in_force unique (in_force)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
