-- Facts for a person to look at; nothing follows from them by itself. The unique key lets each in once, whoever finds it:
-- other_attempt_id is 0 unless two papers were compared. evidence is JSON.
create table assessment_integrity_finding (
    id               bigint      not null auto_increment primary key,
    version          int         not null,
    kind             varchar(20) character set ascii collate ascii_bin not null,
    quiz_id          bigint      not null,
    attempt_id       bigint      not null,
    other_attempt_id bigint      not null,
    learner_id       bigint      not null,
    other_learner_id bigint,
    evidence         mediumtext  not null,
    thresholds       varchar(20) character set ascii collate ascii_bin not null,
    found_at         datetime(6) not null,
    state            varchar(20) character set ascii collate ascii_bin not null,
    constraint assessment_integrity_finding_once unique (kind, attempt_id, other_attempt_id),
    constraint assessment_integrity_finding_quiz foreign key (quiz_id) references assessment_quiz (id),
    constraint assessment_integrity_finding_attempt foreign key (attempt_id) references assessment_attempt (id),
    constraint assessment_integrity_finding_thresholds foreign key (thresholds)
        references assessment_integrity_thresholds (version),
    constraint assessment_integrity_finding_pair check ((other_attempt_id = 0) = (other_learner_id is null)),
    index assessment_integrity_finding_state (state, kind),
    index assessment_integrity_finding_learner (learner_id),
    index assessment_integrity_finding_other (other_learner_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
