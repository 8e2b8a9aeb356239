-- A way to meet a requirement. subjects: courses or competences, separated by commas; least: how many are enough;
-- level: of the framework, where an ability is asked for, else 0.
create table certification_way (
    rules_id    bigint        not null,
    requirement int           not null,
    position    int           not null,
    kind        varchar(16)   character set ascii collate ascii_bin not null,
    subjects    varchar(2000) character set ascii collate ascii_bin not null,
    least       int           not null,
    level       int           not null,
    primary key (rules_id, requirement, position),
    constraint certification_way_of foreign key (rules_id, requirement)
        references certification_requirement (rules_id, position),
    constraint certification_way_counts check (least >= 1 and level >= 0)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
