-- From now on in thousandths of a question's mark.
update assessment_attempt set earned = earned * 1000, possible = possible * 1000 where submitted_at is not null;
