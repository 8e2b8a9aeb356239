-- For the rounds that look at what was handed in since: per quiz the newest, and a portion by its time.
create index assessment_attempt_submitted on assessment_attempt (quiz_id, submitted_at);
