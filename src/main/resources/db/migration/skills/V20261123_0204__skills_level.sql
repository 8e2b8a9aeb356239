create table skills_level (
    framework_id   bigint       not null,
    number         int          not null,
    code           varchar(16)  character set ascii collate ascii_bin not null,
    band           varchar(60)  not null,
    band_en        varchar(60)  not null,
    description    varchar(500) not null,
    description_en varchar(500) not null,
    primary key (framework_id, number),
    constraint skills_level_framework foreign key (framework_id) references skills_framework (id),
    constraint skills_level_number check (number between 1 and 20)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
