-- Where a framework's content comes from, in the order of the file.
create table skills_source (
    framework_id bigint       not null,
    position     int          not null,
    name         varchar(500) not null,
    name_en      varchar(500) not null,
    address      varchar(500) not null,
    primary key (framework_id, position),
    constraint skills_source_framework foreign key (framework_id) references skills_framework (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
