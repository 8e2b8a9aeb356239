-- A lesson in another language, beside its original in Vietnamese. "original" is a digest of what it was made from: when
-- the lesson has another one now, the translation is older than it.
create table catalogue_lesson_text (
    lesson_id bigint       not null,
    language  varchar(3)   character set ascii collate ascii_bin not null,
    revision  int          not null,
    title     varchar(150) not null,
    markdown  mediumtext   not null,
    original  char(16)     character set ascii collate ascii_bin not null,
    primary key (lesson_id, language),
    constraint catalogue_lesson_text_lesson foreign key (lesson_id) references catalogue_lesson (id),
    constraint catalogue_lesson_text_language check (char_length(language) >= 2 and language <> 'vi')
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
