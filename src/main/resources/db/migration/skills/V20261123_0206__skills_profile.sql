-- What a group must master.
create table skills_profile (
    framework_id    bigint      not null,
    group_code      varchar(16) character set ascii collate ascii_bin not null,
    competence_code varchar(16) character set ascii collate ascii_bin not null,
    position        int         not null,
    level           int         not null,
    primary key (framework_id, group_code, competence_code),
    constraint skills_profile_group foreign key (framework_id, group_code)
        references skills_group (framework_id, code),
    constraint skills_profile_competence foreign key (framework_id, competence_code)
        references skills_competence (framework_id, code),
    constraint skills_profile_level foreign key (framework_id, level) references skills_level (framework_id, number)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
