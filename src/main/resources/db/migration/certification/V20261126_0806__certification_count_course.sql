-- How many certificates of courses there are, by course, month of issue, province and status. Not by commune: there would
-- be nearly as many rows as certificates. CertificateFigures.courses
create table certification_count_course (
    course_slug   varchar(100) character set ascii collate ascii_bin not null,
    month         date         not null,
    province_code varchar(10)  character set ascii collate ascii_bin not null,
    status        varchar(10)  character set ascii collate ascii_bin not null,
    n             bigint       not null,
    primary key (course_slug, month, province_code, status)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
