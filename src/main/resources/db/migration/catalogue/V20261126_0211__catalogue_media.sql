-- A video, a sound, captions or a transcript of a course, its bytes in catalogue_media_chunk. Never changed.
create table catalogue_media (
    id           bigint      not null auto_increment primary key,
    course_id    bigint      not null,
    sha256       char(64)    character set ascii collate ascii_bin not null,
    kind         varchar(10) character set ascii collate ascii_bin not null,
    media_type   varchar(40) character set ascii collate ascii_bin not null,
    bytes        int         not null,
    milliseconds int         not null,
    width        int         not null,
    height       int         not null,
    constraint catalogue_media_course foreign key (course_id) references catalogue_course (id),
    constraint catalogue_media_content unique (course_id, sha256, kind),
    constraint catalogue_media_kind check (kind in ('VIDEO', 'AUDIO', 'CAPTIONS', 'TRANSCRIPT')),
    constraint catalogue_media_bytes check (bytes between 1 and 52428800)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
