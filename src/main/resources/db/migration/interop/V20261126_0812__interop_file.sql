-- Results that came, by file or by line. "digest" tells that the same came before.
create table interop_file (
    id          bigint      not null auto_increment primary key,
    box_id      bigint      not null,
    digest      char(64)    character set ascii collate ascii_bin not null,
    seq_from    bigint      not null,
    seq_to      bigint      not null,
    records     int         not null,
    fresh       int         not null,
    made_at     datetime(6) not null,
    received_at datetime(6) not null,
    by_line     boolean     not null,
    constraint interop_file_once unique (box_id, digest),
    constraint interop_file_box foreign key (box_id) references interop_box (id),
    constraint interop_file_range check (seq_from between 1 and seq_to and fresh between 0 and records)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
