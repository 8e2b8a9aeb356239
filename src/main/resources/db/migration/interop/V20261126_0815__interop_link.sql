-- On a commune box: the key that the central instance gave it, and how the line goes. One row at most.
create table interop_link (
    slot         tinyint       not null primary key,
    code         char(8)       character set ascii collate ascii_bin not null,
    secret       varbinary(32) not null,
    address      varchar(200)  character set ascii collate ascii_bin not null,
    paused       boolean       not null,
    tries        int           not null,
    next_at      datetime(6)   not null,
    sent_at      datetime(6),
    problem      varchar(20)   character set ascii collate ascii_bin not null,
    problem_text varchar(300)  not null,
    constraint interop_link_one check (slot = 1)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
