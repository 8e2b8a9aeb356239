-- When its time is over; null for an attempt without a limit. The index finds those that are over and still open.
alter table assessment_attempt
    add column ends_at datetime(6),
    add index assessment_attempt_over (open_mark, ends_at);
