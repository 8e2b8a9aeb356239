-- An office that asks about certificates with a key of its own; of the key only the hash is kept. Times are UTC.
create table certification_client (
    id         bigint       not null auto_increment primary key,
    version    int          not null,
    name       varchar(200) not null,
    key_hash   binary(32)   not null,
    per_minute int          not null,
    made_by    bigint       not null,
    made_at    datetime(6)  not null,
    ended_at   datetime(6),
    constraint certification_client_key unique (key_hash),
    constraint certification_client_limit check (per_minute between 1 and 6000)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
