-- What the figures have counted of a person: where she is, what she counts as (cohorts, with commas between), and the day in Viet
-- Nam on which she first came to each measure. The rows behind every figure; the index serves CountedPeople.
create table movement_person (
    learner_id             bigint       not null primary key,
    commune_code           varchar(10)  character set ascii collate ascii_bin not null,
    cohorts                varchar(200) character set ascii collate ascii_bin not null,
    learners_enrolled_on   date,
    courses_completed_on   date,
    passed_on              date,
    certificate_holders_on date,
    confirmed_on           date,
    sent_on                date,
    acknowledged_on        date,
    index movement_person_by_commune (commune_code)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
