-- When a server could write here last: a gap tells of an outage. One row.
create table assessment_heartbeat (
    id     tinyint     not null primary key,
    beat_at datetime(6) not null,
    constraint assessment_heartbeat_one check (id = 1)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
