create table identity_commune (
    code          varchar(10)  character set ascii collate ascii_bin not null primary key,
    name          varchar(100) not null,
    short_name    varchar(100) not null,
    kind          varchar(20)  not null,
    province_code varchar(10)  character set ascii collate ascii_bin not null,
    latitude      decimal(8, 5),
    longitude     decimal(8, 5),
    constraint identity_commune_province foreign key (province_code) references identity_province (code)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
