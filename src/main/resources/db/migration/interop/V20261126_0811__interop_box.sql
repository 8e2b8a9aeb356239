-- A commune box that may send results here. "instance" is null until its first results; one key serves one instance.
create table interop_box (
    id            bigint        not null auto_increment primary key,
    code          char(8)       character set ascii collate ascii_bin not null,
    name          varchar(100)  not null,
    commune_code  varchar(10)   character set ascii collate ascii_bin,
    secret        varbinary(32) not null,
    instance      char(32)      character set ascii collate ascii_bin,
    registered_at datetime(6)   not null,
    registered_by bigint        not null,
    revoked_at    datetime(6),
    constraint interop_box_code unique (code),
    constraint interop_box_instance unique (instance)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
