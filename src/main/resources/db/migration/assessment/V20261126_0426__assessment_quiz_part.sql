-- The lines of a quiz's blueprint: so many questions of a competence, a level and a kind; null for any.
create table assessment_quiz_part (
    quiz_id    bigint not null,
    position   int    not null,
    competence varchar(16) character set ascii collate ascii_bin,
    level      int,
    kind       varchar(16) character set ascii collate ascii_bin,
    wanted     int    not null,
    primary key (quiz_id, position),
    constraint assessment_quiz_part_quiz foreign key (quiz_id) references assessment_quiz (id),
    constraint assessment_quiz_part_wanted check (wanted between 1 and 100)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
