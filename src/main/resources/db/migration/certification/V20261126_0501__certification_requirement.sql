-- What a level asks for, in the order of the file. The names of the level are repeated in each of its requirements.
create table certification_requirement (
    rules_id      bigint       not null,
    position      int          not null,
    group_code    varchar(16)  character set ascii collate ascii_bin not null,
    level_code    varchar(24)  character set ascii collate ascii_bin not null,
    level_name    varchar(200) not null,
    level_name_en varchar(200) not null,
    code          varchar(24)  character set ascii collate ascii_bin not null,
    name          varchar(200) not null,
    name_en       varchar(200) not null,
    primary key (rules_id, position),
    constraint certification_requirement_once unique (rules_id, group_code, level_code, code),
    constraint certification_requirement_rules foreign key (rules_id) references certification_rules (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
