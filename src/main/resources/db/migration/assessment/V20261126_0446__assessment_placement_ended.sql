-- Gains are reckoned over all who have taken the tests of a course.
create index assessment_placement_ended on assessment_placement (scope, occasion, ended_at);
