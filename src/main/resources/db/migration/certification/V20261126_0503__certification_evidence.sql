-- What speaks for a learner: one row for each fact. subject: a course, a competence, or a requirement that an assessor has
-- seen to be met; source: what the fact is known from, such as a certificate's number in the database.
create table certification_evidence (
    id           bigint      not null auto_increment primary key,
    learner_id   bigint      not null,
    kind         varchar(16) character set ascii collate ascii_bin not null,
    subject      varchar(100) character set ascii collate ascii_bin not null,
    source       varchar(40) character set ascii collate ascii_bin not null,
    amount       int         not null,
    earned_at    datetime(6) not null,
    withdrawn_at datetime(6),
    -- decides "once", and serves Evidences.of
    constraint certification_evidence_once unique (learner_id, kind, subject, source)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
