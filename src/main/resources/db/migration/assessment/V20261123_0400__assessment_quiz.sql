-- A test and its rule. Sealed ones never change. "owner" names what it belongs to: "course:an-toan-tren-mang".
create table assessment_quiz (
    id           bigint       not null auto_increment primary key,
    version      int          not null,
    owner        varchar(100) character set ascii collate ascii_bin not null,
    sealed       tinyint      not null,
    title        varchar(200) not null,
    drawn        int          not null,
    pass_percent int          not null,
    tries        int          not null,
    wait_minutes int          not null,
    constraint assessment_quiz_rule check (
        drawn between 1 and 100 and pass_percent between 1 and 100 and tries >= 0 and wait_minutes >= 0),
    index assessment_quiz_by_owner (owner)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
