-- On a commune box: what happened here, one record each, in the order in which it was noted. confirmed_at is null until
-- the central instance has said that it holds the record.
create table interop_outgoing (
    seq          bigint       not null auto_increment primary key,
    origin_key   varchar(120) character set ascii collate ascii_bin not null,
    enrolment    bigint       not null,
    body         text         not null,
    confirmed_at datetime(6),
    constraint interop_outgoing_once unique (origin_key),
    -- Outgoing.counts
    index interop_outgoing_by_enrolment (enrolment),
    -- Outgoing.unconfirmed
    index interop_outgoing_open (confirmed_at, seq)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
