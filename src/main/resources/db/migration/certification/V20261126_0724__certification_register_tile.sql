-- Up to 256 hashes of 32 bytes beside each other, on every eighth level of the tree (C2SP tlog-tiles).
create table certification_register_tile (
    level  tinyint         not null,
    idx    bigint          not null,
    hashes varbinary(8192) not null,
    primary key (level, idx)
);
