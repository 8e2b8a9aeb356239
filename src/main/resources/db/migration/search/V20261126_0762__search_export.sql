-- A found set of certificates that somebody takes away as a file, and how far the writing of it has come. Times are UTC.
-- "question" is what an address holds. Read by its key, by whose it is, and by state.
create table search_export (
    id         bigint        not null auto_increment primary key,
    learner_id bigint        not null,
    question   varchar(4000) not null,
    format     varchar(4)    character set ascii collate ascii_bin not null,
    language   varchar(8)    character set ascii collate ascii_bin not null,
    state      varchar(9)    character set ascii collate ascii_bin not null,
    written    bigint        not null,
    bytes      bigint        not null,
    asked_at   datetime(6)   not null,
    ended_at   datetime(6),
    constraint search_export_format check (format in ('CSV', 'XLSX')),
    constraint search_export_state check (
        state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'EXPIRED')),
    index search_export_by_learner (learner_id, id),
    index search_export_by_state (state, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
