-- Each a signed note (C2SP tlog-checkpoint); the columns beside the text are for finding it.
create table certification_register_checkpoint (
    size bigint       not null primary key,
    root binary(32)   not null,
    at   datetime(6)  not null,
    text varchar(600) character set utf8mb4 collate utf8mb4_bin not null
);
