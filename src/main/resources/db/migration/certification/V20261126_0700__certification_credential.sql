-- The proof of a certificate's Open Badge, made when it was first asked for and never changed. format says which words were
-- signed, site who the issuer was; created_at is in UTC.
create table certification_credential (
    certificate_id bigint       not null primary key,
    format         int          not null,
    site           varchar(300) character set ascii collate ascii_bin not null,
    key_name       varchar(40)  character set ascii collate ascii_bin not null,
    created_at     datetime(6)  not null,
    proof_value    varchar(100) character set ascii collate ascii_bin not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
