-- Who helps the learners of a commune, or of a province where its commune names nobody; read by its key.
create table identity_support_person (
    place      varchar(5)   character set ascii collate ascii_bin not null primary key,
    version    int          not null,
    name       varchar(100) not null,
    phone      varchar(16)  character set ascii collate ascii_bin not null,
    hours      varchar(200) not null,
    changed_at datetime(6)  not null,
    constraint identity_support_person_named check (char_length(name) > 0 and char_length(phone) > 0)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
