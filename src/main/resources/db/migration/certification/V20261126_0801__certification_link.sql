-- A link that a holder has made, by which somebody reads the whole certificate until the end of a day in Viet Nam. Of its
-- secret only the hash is kept. The index serves Shares.links.
create table certification_link (
    id             bigint      not null auto_increment primary key,
    certificate_id bigint      not null,
    token_hash     binary(32)  not null,
    made_at        datetime(6) not null,
    ends_on        date        not null,
    ended_at       datetime(6),
    constraint certification_link_token unique (token_hash),
    constraint certification_link_of foreign key (certificate_id) references certification_certificate (id),
    index certification_link_by_certificate (certificate_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
