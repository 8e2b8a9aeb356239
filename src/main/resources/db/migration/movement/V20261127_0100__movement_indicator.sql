-- What is counted for targets, as the content folder says it: a step on the way (measure) that so many people of a cohort have
-- come to, and of which group the share is taken. cohort: '*' for everybody, 'ADULTS', or a group of the skill framework.
create table movement_indicator (
    id               bigint        not null auto_increment primary key,
    version          int           not null,
    code             varchar(40)   character set ascii collate ascii_bin not null,
    position         int           not null,
    name             varchar(300)  not null,
    name_en          varchar(300)  not null,
    definition       varchar(2000) not null,
    definition_en    varchar(2000) not null,
    measure          varchar(20)   character set ascii collate ascii_bin not null,
    cohort           varchar(16)   character set ascii collate ascii_bin not null,
    population_group varchar(10)   character set ascii collate ascii_bin,
    direction        varchar(8)    character set ascii collate ascii_bin not null,
    constraint movement_indicator_code unique (code),
    constraint movement_indicator_measure check (measure in ('LEARNERS_ENROLLED', 'COURSES_COMPLETED', 'PASSED',
        'CERTIFICATE_HOLDERS', 'CONFIRMED', 'SENT', 'ACKNOWLEDGED')),
    constraint movement_indicator_group check (population_group is null or population_group in (
        'ADULTS', 'HOUSEHOLDS', 'PUPILS', 'SERVANTS', 'WORKERS', 'TRADERS')),
    constraint movement_indicator_direction check (direction in ('AT_LEAST', 'AT_MOST'))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
