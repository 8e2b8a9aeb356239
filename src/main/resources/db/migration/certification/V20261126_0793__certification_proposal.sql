-- Certificates that one administrator wants revoked, until another has decided. Times are UTC.
create table certification_proposal (
    id          bigint       not null auto_increment primary key,
    version     int          not null,
    reason      varchar(500) not null,
    proposed_by bigint       not null,
    proposed_at datetime(6)  not null,
    state       varchar(8)   character set ascii collate ascii_bin not null,
    decided_by  bigint,
    decided_at  datetime(6),
    constraint certification_proposal_state check (
        (state = 'PROPOSED' and decided_by is null and decided_at is null)
        or (state in ('AGREED', 'DONE') and decided_by is not null and decided_at is not null
            and decided_by <> proposed_by)
        or (state = 'DECLINED' and decided_by is not null and decided_at is not null))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
