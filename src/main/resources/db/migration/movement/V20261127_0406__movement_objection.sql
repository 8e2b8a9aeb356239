-- What somebody says against a candidate on the list, or a candidate against being left out, and how it was answered. Times are
-- UTC.
create table movement_objection (
    id           bigint        not null auto_increment primary key,
    version      int           not null,
    candidate_id bigint        not null,
    kind         varchar(9)    character set ascii collate ascii_bin not null,
    author_id    bigint        not null,
    text         varchar(2000) not null,
    at           datetime(6)   not null,
    upheld       boolean,
    answer       varchar(2000) not null,
    answered_by  bigint,
    answered_at  datetime(6),
    constraint movement_objection_of foreign key (candidate_id) references movement_candidate (id),
    constraint movement_objection_kind check (kind in ('OBJECTION', 'APPEAL')),
    constraint movement_objection_answered check ((upheld is null) = (answered_by is null)),
    index movement_objection_by_candidate (candidate_id, id),
    index movement_objection_by_author (author_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
