-- One row more for each act that changes a count, written in its transaction: rows are only added, so that no act waits for
-- another. Added to certification_count and deleted every half a minute.
create table certification_count_delta (
    id            bigint      not null auto_increment primary key,
    month         date        not null,
    province_code varchar(10) character set ascii collate ascii_bin not null,
    commune_code  varchar(10) character set ascii collate ascii_bin not null,
    kind          varchar(10) character set ascii collate ascii_bin not null,
    status        varchar(10) character set ascii collate ascii_bin not null,
    n             int         not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
