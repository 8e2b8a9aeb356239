-- A picture of a course. Never changed: the same name with other bytes is another picture.
create table catalogue_picture (
    id         bigint      not null auto_increment primary key,
    course_id  bigint      not null,
    name       varchar(80) character set ascii collate ascii_bin not null,
    sha256     char(64)    character set ascii collate ascii_bin not null,
    media_type varchar(40) character set ascii collate ascii_bin not null,
    width      int         not null,
    height     int         not null,
    bytes      int         not null,
    content    mediumblob  not null,
    constraint catalogue_picture_course foreign key (course_id) references catalogue_course (id),
    constraint catalogue_picture_content unique (course_id, name, sha256),
    constraint catalogue_picture_bytes check (bytes between 1 and 1048576)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
