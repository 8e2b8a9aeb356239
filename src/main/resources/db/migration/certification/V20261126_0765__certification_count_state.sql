-- One row, which is held by whoever adds up or counts anew; counted_at is null until all were counted once.
create table certification_count_state (
    id         int         not null primary key,
    counted_at datetime(6)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
