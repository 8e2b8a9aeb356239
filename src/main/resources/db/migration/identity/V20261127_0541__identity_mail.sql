-- Who has letters sent to which address. The address is there once it was confirmed; the other one awaits that. Times are UTC.
create table identity_mail (
    learner_id    bigint       not null primary key,
    version       int          not null,
    address       varchar(254) character set ascii collate ascii_bin,
    confirmed_at  datetime(6),
    asked_address varchar(254) character set ascii collate ascii_bin,
    asks          int          not null,
    token_hash    char(64)     character set ascii collate ascii_bin,
    token_until   datetime(6),
    language      varchar(3)   character set ascii collate ascii_bin not null,
    off_key       char(22)     character set ascii collate ascii_bin not null,
    constraint identity_mail_of foreign key (learner_id) references identity_learner (id),
    constraint identity_mail_token unique (token_hash),
    constraint identity_mail_off unique (off_key),
    constraint identity_mail_confirmed check ((address is null) = (confirmed_at is null))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
