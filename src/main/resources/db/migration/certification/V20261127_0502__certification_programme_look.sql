-- Who had completed all courses of a programme is looked for up to learner_id; done_at is when the last look came to its end.
create table certification_programme_look (
    programme_id bigint      not null primary key,
    begun_at     datetime(6) not null,
    learner_id   bigint      not null,
    done_at      datetime(6)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
