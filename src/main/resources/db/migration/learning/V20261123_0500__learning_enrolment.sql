-- A learner in an edition of a course; she stays in it whatever is published later. quiz_id is the edition's quiz, so
-- that a graded attempt finds its enrolment. place is the activity she opened last.
create table learning_enrolment (
    id           bigint      not null auto_increment primary key,
    version      int         not null,
    learner_id   bigint      not null,
    course_id    bigint      not null,
    edition_id   bigint      not null,
    quiz_id      bigint,
    place        bigint,
    percent      int,
    started_at   datetime(6) not null,
    completed_at datetime(6),
    constraint learning_enrolment_once unique (learner_id, edition_id),
    constraint learning_enrolment_percent check (percent is null or percent between 0 and 100),
    -- Enrolments.ofQuiz, Enrolments.latest, Enrolments.inCourse
    index learning_enrolment_by_quiz (learner_id, quiz_id),
    index learning_enrolment_by_course (course_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
