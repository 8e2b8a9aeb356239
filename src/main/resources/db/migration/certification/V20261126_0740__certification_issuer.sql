-- Units in whose name certificates are issued. Number 1 is the operator, named by the setting; the others are made by
-- administrators. place: a commune's or province's code, or empty. What was issued keeps the name that it was issued under.
create table certification_issuer (
    id      bigint       not null auto_increment primary key,
    version int          not null,
    name    varchar(200) not null,
    kind    varchar(12)  character set ascii collate ascii_bin not null,
    place   varchar(16)  character set ascii collate ascii_bin not null,
    retired tinyint      not null,
    constraint certification_issuer_once unique (name, place),
    constraint certification_issuer_kind check (kind in ('GOVERNMENT', 'SCHOOL', 'ENTERPRISE', 'OTHER')),
    constraint certification_issuer_retired check (retired in (0, 1))
) default character set utf8mb4 collate utf8mb4_bin;
