-- One version of a skill framework. Times are UTC. Old versions stay; in_force is 1 for one of them, null for the others.
create table skills_framework (
    id           bigint       not null auto_increment primary key,
    code         varchar(40)  character set ascii collate ascii_bin not null,
    version      varchar(20)  character set ascii collate ascii_bin not null,
    title        varchar(200) not null,
    title_en     varchar(200) not null,
    official     boolean      not null,
    notice       varchar(1000) not null,
    notice_en    varchar(1000) not null,
    published_at datetime(6)  not null,
    in_force     tinyint,
    constraint skills_framework_version unique (code, version),
    constraint skills_framework_in_force unique (in_force),
    constraint skills_framework_force check (in_force = 1)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
