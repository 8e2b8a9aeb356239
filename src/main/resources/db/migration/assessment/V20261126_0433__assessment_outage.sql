-- Outages of ours that were found, and how many attempts got their time back.
create table assessment_outage (
    id       bigint      not null auto_increment primary key,
    began_at datetime(6) not null,
    ended_at datetime(6) not null,
    attempts int         not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
