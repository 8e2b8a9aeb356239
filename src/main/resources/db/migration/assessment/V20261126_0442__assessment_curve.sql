-- The curve of each question of a calibration. answers: how many it was reckoned from, 0 for the authors' judgement.
create table assessment_curve (
    calibration_id bigint not null,
    question_id    bigint not null,
    a              double not null,
    b              double not null,
    answers        int    not null,
    primary key (calibration_id, question_id),
    constraint assessment_curve_calibration foreign key (calibration_id) references assessment_calibration (id),
    constraint assessment_curve_question foreign key (question_id) references assessment_placement_item (question_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
