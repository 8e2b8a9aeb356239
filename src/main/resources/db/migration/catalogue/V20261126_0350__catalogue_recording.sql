-- A lesson read aloud, by its teacher or by a synthesiser. Never changed: other bytes are another recording.
create table catalogue_recording (
    id         bigint      not null auto_increment primary key,
    origin     varchar(12) character set ascii collate ascii_bin not null,
    language   varchar(8)  character set ascii collate ascii_bin not null,
    spoken     char(64)    character set ascii collate ascii_bin not null,
    synthesis  char(64)    character set ascii collate ascii_bin,
    sha256     char(64)    character set ascii collate ascii_bin not null,
    media_type varchar(40) character set ascii collate ascii_bin not null,
    bytes      int         not null,
    marks      mediumtext  not null,
    created_at datetime(6) not null,
    content    mediumblob  not null,
    index catalogue_recording_address (sha256),
    constraint catalogue_recording_once unique (synthesis),
    constraint catalogue_recording_origin check (origin in ('TEACHER', 'SYNTHESISED')),
    constraint catalogue_recording_bytes check (bytes between 1 and 10485760)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
