-- In which exam room an attempt is sat: one for each person there. "excluded": she was sent away, it is never passed.
alter table assessment_attempt
    add column exam_room_id bigint,
    add column excluded tinyint not null default 0,
    add constraint assessment_attempt_in_room unique (exam_room_id, learner_id),
    add constraint assessment_attempt_room foreign key (exam_room_id) references assessment_exam_room (id),
    add constraint assessment_attempt_excluded check (
        excluded = 0 or exam_room_id is not null and (passed is null or passed = 0));
