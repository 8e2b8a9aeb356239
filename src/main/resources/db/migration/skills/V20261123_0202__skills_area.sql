create table skills_area (
    framework_id bigint       not null,
    code         varchar(16)  character set ascii collate ascii_bin not null,
    position     int          not null,
    name         varchar(200) not null,
    name_en      varchar(200) not null,
    primary key (framework_id, code),
    constraint skills_area_framework foreign key (framework_id) references skills_framework (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
