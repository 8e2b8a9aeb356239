-- The bytes of catalogue_media in pieces of a mebibyte, the last one shorter: no statement carries a whole video.
create table catalogue_media_chunk (
    media_id bigint     not null,
    position int        not null,
    content  mediumblob not null,
    primary key (media_id, position),
    constraint catalogue_media_chunk_media foreign key (media_id) references catalogue_media (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
