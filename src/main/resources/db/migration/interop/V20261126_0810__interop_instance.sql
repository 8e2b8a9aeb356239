-- This system among others: one row, made at the first start and never changed.
create table interop_instance (
    slot    tinyint     not null primary key,
    id      char(32)    character set ascii collate ascii_bin not null,
    made_at datetime(6) not null,
    constraint interop_instance_one check (slot = 1)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
