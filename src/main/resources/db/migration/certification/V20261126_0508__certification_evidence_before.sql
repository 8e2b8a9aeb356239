-- The certificates issued before evidence was kept.
insert into certification_evidence (learner_id, kind, subject, source, amount, earned_at)
select learner_id, 'COURSE', course_slug, cast(id as char), 1, issued_at
from certification_certificate
where status = 'VALID';
