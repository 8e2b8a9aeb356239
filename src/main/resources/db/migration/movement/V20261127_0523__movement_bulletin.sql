-- A bulletin read aloud by the server, for those who have asked for it: one for an item. The text is what is read, its hash in
-- `synthesis` tells whether a reading that has ended is still wanted. How many of its sentences have been read is told while it
-- is under way. The index serves the addresses of sounds. Times are UTC.
create table movement_bulletin (
    news_id    bigint       not null primary key,
    synthesis  char(64)     character set ascii collate ascii_bin not null,
    text       mediumtext   not null,
    state      varchar(7)   character set ascii collate ascii_bin not null,
    sentences  int          not null,
    done       int          not null,
    asked_by   bigint       not null,
    asked_at   datetime(6)  not null,
    sha256     char(64)     character set ascii collate ascii_bin,
    media_type varchar(40)  character set ascii collate ascii_bin,
    content    mediumblob,
    constraint movement_bulletin_of foreign key (news_id) references movement_news (id),
    constraint movement_bulletin_state check (state in ('WAITING', 'READ', 'FAILED')),
    constraint movement_bulletin_read check ((state = 'READ') = (content is not null)),
    constraint movement_bulletin_done check (done between 0 and sentences),
    index movement_bulletin_address (sha256)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
