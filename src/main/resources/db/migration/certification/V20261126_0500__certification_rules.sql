-- A version of the rules by which a level is confirmed, for one version of the skill framework. A version never changes;
-- in_force is 1 or null, so that one version is in force for each framework. reviewed_to: everyone up to this learner
-- was looked at anew after it came into force; null when that is done.
create table certification_rules (
    id                bigint        not null auto_increment primary key,
    framework_code    varchar(40)   character set ascii collate ascii_bin not null,
    framework_version varchar(20)   character set ascii collate ascii_bin not null,
    version           varchar(20)   character set ascii collate ascii_bin not null,
    title             varchar(200)  not null,
    title_en          varchar(200)  not null,
    official          tinyint       not null,
    notice            varchar(1000) not null,
    notice_en         varchar(1000) not null,
    in_force          tinyint,
    published_at      datetime(6)   not null,
    reviewed_to       bigint,
    constraint certification_rules_once unique (framework_code, framework_version, version),
    constraint certification_rules_one_in_force unique (framework_code, framework_version, in_force),
    constraint certification_rules_in_force check (in_force = 1)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
