-- Which recording of its teacher a lesson has in a language.
create table catalogue_lesson_recording (
    lesson_id    bigint     not null,
    language     varchar(8) character set ascii collate ascii_bin not null,
    recording_id bigint     not null,
    primary key (lesson_id, language),
    constraint catalogue_lesson_recording_lesson foreign key (lesson_id) references catalogue_lesson (id),
    constraint catalogue_lesson_recording_recording foreign key (recording_id) references catalogue_recording (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
