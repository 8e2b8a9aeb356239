-- An activity of the edition that the learner has done.
create table learning_done (
    enrolment_id bigint      not null,
    activity_id  bigint      not null,
    done_at      datetime(6) not null,
    primary key (enrolment_id, activity_id),
    constraint learning_done_enrolment foreign key (enrolment_id) references learning_enrolment (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
