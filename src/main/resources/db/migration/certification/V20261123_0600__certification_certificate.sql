-- A certificate. "content" is what it says, as JSON, written once; the columns beside it are for finding it.
-- Times are UTC, issued_on is the day in Viet Nam.
create table certification_certificate (
    id            bigint       not null auto_increment primary key,
    version       int          not null,
    number        varchar(24)  character set ascii collate ascii_bin not null,
    kind          varchar(8)   character set ascii collate ascii_bin not null,
    learner_id    bigint       not null,
    course_id     bigint       not null,
    edition_id    bigint       not null,
    -- 0: earned by completing the course; those by hand count from 1
    round_no      int          not null,
    holder        varchar(100) not null,
    folded_holder varchar(200) not null,
    course_slug   varchar(100) character set ascii collate ascii_bin not null,
    course_title  varchar(300) not null,
    score         int,
    commune_code  varchar(10)  character set ascii collate ascii_bin not null,
    province_code varchar(10)  character set ascii collate ascii_bin not null,
    place         varchar(250) not null,
    issued_at     datetime(6)  not null,
    issued_on     date         not null,
    issued_by     bigint,
    issue_reason  varchar(500),
    content       text         character set utf8mb4 collate utf8mb4_bin not null,
    status        varchar(8)   character set ascii collate ascii_bin not null,
    revoked_at    datetime(6),
    revoked_by    bigint,
    revoke_reason varchar(500),
    constraint certification_certificate_number unique (number),
    -- decides "exactly once", and serves Certificates.earned, Certificates.of and IssuingByHand
    constraint certification_certificate_once unique (learner_id, edition_id, round_no),
    constraint certification_certificate_score check (score between 0 and 100),
    constraint certification_certificate_kind check (
        (kind = 'COURSE' and round_no = 0 and issued_by is null and issue_reason is null)
        or (kind = 'MANUAL' and round_no > 0 and issued_by is not null and issue_reason is not null)),
    constraint certification_certificate_status check (
        (status = 'VALID' and revoked_at is null and revoked_by is null and revoke_reason is null)
        or (status = 'REVOKED' and revoked_at is not null and revoked_by is not null and revoke_reason is not null)),
    -- the administrators' search while the Lucene index is away
    index certification_certificate_by_holder (folded_holder, province_code, issued_on)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
