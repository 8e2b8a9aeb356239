-- One version of a course. A draft has the number 0, so that the key allows one draft a course.
create table catalogue_edition (
    id           bigint        not null auto_increment primary key,
    version      int           not null,
    course_id    bigint        not null,
    number       int           not null,
    state        varchar(16)   character set ascii collate ascii_bin not null,
    revision     int           not null,
    label        varchar(20)   not null,
    title        varchar(150)  not null,
    summary      varchar(300)  not null,
    minutes      int           not null,
    cover        varchar(80)   character set ascii collate ascii_bin not null,
    published_at datetime(6),
    constraint catalogue_edition_course foreign key (course_id) references catalogue_course (id),
    constraint catalogue_edition_number unique (course_id, number),
    constraint catalogue_edition_minutes check (minutes between 0 and 6000),
    constraint catalogue_edition_state check (
        (state = 'DRAFT' and number = 0 and published_at is null)
        or (state in ('PUBLISHED', 'SUPERSEDED') and number > 0 and published_at is not null)),
    -- Courses.published
    index catalogue_edition_by_state (state, course_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
