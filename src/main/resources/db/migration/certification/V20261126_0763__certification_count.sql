-- How many certificates there are, by month of issue, place, kind and status: as many rows for a hundred million as for a
-- million. What was done since they were added up last stands in certification_count_delta. CertificateFigures
create table certification_count (
    month         date        not null,
    province_code varchar(10) character set ascii collate ascii_bin not null,
    commune_code  varchar(10) character set ascii collate ascii_bin not null,
    kind          varchar(10) character set ascii collate ascii_bin not null,
    status        varchar(10) character set ascii collate ascii_bin not null,
    n             bigint      not null,
    primary key (month, province_code, commune_code, kind, status)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
