-- What happened, for the floors above; read by sequence, holes included. Times are UTC.
create table platform_outbox (
    seq     bigint      not null auto_increment primary key,
    kind    varchar(60) character set ascii collate ascii_bin not null,
    subject bigint      not null,
    at      datetime(6) not null default current_timestamp(6)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
