-- What an invigilator has written down of a room. Rows are only ever added. learner_id: whom it is about, null for all;
-- minutes: those that were added, for a note of that.
create table assessment_exam_room_note (
    id         bigint        not null auto_increment primary key,
    room_id    bigint        not null,
    at         datetime(6)   not null,
    by_id      bigint        not null,
    learner_id bigint,
    minutes    int           not null,
    text       varchar(1000) not null,
    constraint assessment_exam_room_note_room foreign key (room_id) references assessment_exam_room (id),
    constraint assessment_exam_room_note_minutes check (minutes between 0 and 120)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
