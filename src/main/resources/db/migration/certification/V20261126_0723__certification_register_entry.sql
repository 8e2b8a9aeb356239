-- The leaves. body: the leaf's data, canonical JSON. bucket: the first 16 bits of the hash of the number, by which the
-- export goes.
create table certification_register_entry (
    idx            bigint       not null primary key,
    act_id         bigint       not null,
    certificate_id bigint       not null,
    bucket         int          not null,
    leaf_hash      binary(32)   not null,
    body           varchar(600) character set ascii collate ascii_bin not null,
    constraint certification_register_entry_once unique (act_id),
    -- RegisterRows.entriesOf
    index certification_register_entry_by_certificate (certificate_id),
    -- RegisterRows.bucketed
    index certification_register_entry_by_bucket (bucket)
);
