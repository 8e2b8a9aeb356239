create table identity_province (
    code       varchar(10)  character set ascii collate ascii_bin not null primary key,
    name       varchar(100) not null,
    short_name varchar(100) not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
