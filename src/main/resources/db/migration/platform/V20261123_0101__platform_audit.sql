-- Acts of teachers and administrators. Rows are only ever added.
create table platform_audit (
    id      bigint       not null auto_increment primary key,
    at      datetime(6)  not null,
    actor   bigint       not null,
    act     varchar(60)  character set ascii collate ascii_bin not null,
    subject varchar(200) not null,
    reason  varchar(500) not null,
    -- AuditLog.about
    index platform_audit_by_subject (subject, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
