-- The trail of a finding; rows are only added. actor_id is null for what nobody did.
create table assessment_integrity_event (
    finding_id bigint        not null,
    position   int           not null,
    kind       varchar(20)   character set ascii collate ascii_bin not null,
    outcome    varchar(20)   character set ascii collate ascii_bin,
    actor_id   bigint,
    words      varchar(2000) not null,
    at         datetime(6)   not null,
    primary key (finding_id, position),
    constraint assessment_integrity_event_finding foreign key (finding_id) references assessment_integrity_finding (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
