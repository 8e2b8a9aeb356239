-- What is hashed together with a device's random number, so that the hash tells nothing outside of this system.
create table certification_salt (
    slot int         not null primary key,
    salt varchar(64) character set ascii collate ascii_bin not null,
    constraint certification_salt_one check (slot = 1)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
