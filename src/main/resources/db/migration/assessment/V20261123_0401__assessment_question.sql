-- One revision of a question. A sealed one never changes: an edit makes a new row with the same code.
create table assessment_question (
    id          bigint        not null auto_increment primary key,
    version     int           not null,
    owner       varchar(100)  character set ascii collate ascii_bin not null,
    code        varchar(40)   not null,
    sealed      tinyint       not null,
    kind        varchar(16)   character set ascii collate ascii_bin not null,
    competence  varchar(16)   character set ascii collate ascii_bin not null,
    level       int           not null,
    prompt      varchar(2000) not null,
    explanation varchar(2000) not null,
    constraint assessment_question_kind check (kind in ('SINGLE', 'MULTIPLE', 'TRUE_FALSE'))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
