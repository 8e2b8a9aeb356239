-- course_slug: empty for what is no certificate of a course.
alter table certification_count_delta
    add column issuer_id bigint not null default 1,
    add column course_slug varchar(100) character set ascii collate ascii_bin not null default '';
