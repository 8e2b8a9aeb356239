-- What was done to a certificate: written with what does it, never changed. Serves Acts.of and the register.
create table certification_act (
    id             bigint       not null auto_increment primary key,
    certificate_id bigint       not null,
    kind           varchar(10)  character set ascii collate ascii_bin not null,
    at             datetime(6)  not null,
    actor_id       bigint,
    reason         varchar(500) not null,
    successor      varchar(24)  character set ascii collate ascii_bin not null,
    constraint certification_act_of foreign key (certificate_id) references certification_certificate (id),
    constraint certification_act_kind check (
        kind in ('ISSUED', 'SUSPENDED', 'RESUMED', 'REVOKED', 'REPLACED') and (kind = 'REPLACED') = (successor <> '')),
    index certification_act_by_certificate (certificate_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
