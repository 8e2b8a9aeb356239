-- An assessor has seen what a learner can do. Rows are only ever added. requirements: their codes, separated by commas;
-- device: as in certification_confirmation, of the assessor.
create table certification_assessment (
    id           bigint        not null auto_increment primary key,
    learner_id   bigint        not null,
    assessor_id  bigint        not null,
    rules_id     bigint        not null,
    group_code   varchar(16)   character set ascii collate ascii_bin not null,
    level_code   varchar(24)   character set ascii collate ascii_bin not null,
    requirements varchar(1000) character set ascii collate ascii_bin not null,
    evidence     varchar(1000) not null,
    device       varchar(64)   character set ascii collate ascii_bin,
    at           datetime(6)   not null,
    constraint certification_assessment_not_herself check (learner_id <> assessor_id),
    constraint certification_assessment_rules foreign key (rules_id) references certification_rules (id),
    -- Assessments.of, Flags.byAssessor
    index certification_assessment_by_learner (learner_id, id),
    index certification_assessment_by_assessor (assessor_id, at)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
