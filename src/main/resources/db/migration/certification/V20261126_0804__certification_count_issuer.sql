-- By issuing unit, too. A unit issues in few places, so that there are hardly more rows than before.
alter table certification_count
    add column issuer_id bigint not null default 1 after kind,
    drop primary key,
    add primary key (month, province_code, commune_code, kind, issuer_id, status);
