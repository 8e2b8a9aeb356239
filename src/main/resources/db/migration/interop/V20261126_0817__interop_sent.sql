-- On a commune box: the files that have left it, so that a receipt strikes only what was in one of them.
create table interop_sent (
    digest   char(64)    character set ascii collate ascii_bin not null primary key,
    seq_from bigint      not null,
    seq_to   bigint      not null,
    made_at  datetime(6) not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
