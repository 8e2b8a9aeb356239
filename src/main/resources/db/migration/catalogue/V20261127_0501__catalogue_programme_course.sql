-- Programme.compose sees to it that a course is there once. No key over the place: rows are written before old ones go.
create table catalogue_programme_course (
    id           bigint not null auto_increment primary key,
    programme_id bigint not null,
    position     int    not null,
    course_id    bigint not null,
    -- ProgrammeBrowsing
    index catalogue_programme_course_by_programme (programme_id, position),
    index catalogue_programme_course_by_course (course_id),
    constraint catalogue_programme_course_programme foreign key (programme_id) references catalogue_programme (id),
    constraint catalogue_programme_course_course foreign key (course_id) references catalogue_course (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
