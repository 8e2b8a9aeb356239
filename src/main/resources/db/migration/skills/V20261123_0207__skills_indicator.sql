-- What someone at a level of a competence can be seen to do.
create table skills_indicator (
    framework_id    bigint       not null,
    code            varchar(20)  character set ascii collate ascii_bin not null,
    competence_code varchar(16)  character set ascii collate ascii_bin not null,
    position        int          not null,
    level           int          not null,
    text            varchar(500) not null,
    primary key (framework_id, code),
    constraint skills_indicator_competence foreign key (framework_id, competence_code)
        references skills_competence (framework_id, code),
    constraint skills_indicator_level foreign key (framework_id, level) references skills_level (framework_id, number)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
