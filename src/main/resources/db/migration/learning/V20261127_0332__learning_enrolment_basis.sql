-- Whether she took the course up herself or was put in, and by whom; of those from before nobody knows. The index serves
-- FirstEnrolments.
alter table learning_enrolment
    add column basis varchar(9) character set ascii collate ascii_bin not null default 'UNTOLD',
    add column enrolled_by bigint,
    add constraint learning_enrolment_basis check (
        basis in ('VOLUNTARY', 'UNTOLD') and enrolled_by is null or basis = 'MANDATED' and enrolled_by is not null),
    add index learning_enrolment_first (learner_id, started_at, basis);
