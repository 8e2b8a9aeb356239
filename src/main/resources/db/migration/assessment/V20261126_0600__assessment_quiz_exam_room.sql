-- Whether a quiz may only be started by who is present in an exam room.
alter table assessment_quiz add column exam_room tinyint not null default 0;
