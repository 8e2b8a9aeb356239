-- Somebody who has given the code of a room. "checked" says how the invigilator has made sure who she is.
create table assessment_exam_room_person (
    id               bigint      not null auto_increment primary key,
    version          int         not null,
    room_id          bigint      not null,
    learner_id       bigint      not null,
    asked_at         datetime(6) not null,
    let_in_at        datetime(6),
    let_in_by        bigint,
    checked          varchar(16) character set ascii collate ascii_bin,
    sent_away_at     datetime(6),
    sent_away_by     bigint,
    sent_away_reason varchar(500),
    constraint assessment_exam_room_person_room foreign key (room_id) references assessment_exam_room (id),
    constraint assessment_exam_room_person_once unique (room_id, learner_id),
    constraint assessment_exam_room_person_let_in check (
        (let_in_at is null and let_in_by is null and checked is null)
        or (let_in_at is not null and let_in_by is not null and let_in_by <> learner_id
            and checked in ('ID_CARD', 'VNEID', 'KNOWN'))),
    constraint assessment_exam_room_person_away check (
        (sent_away_at is null and sent_away_by is null and sent_away_reason is null)
        or (sent_away_at is not null and sent_away_by is not null and sent_away_reason is not null)),
    -- RoomDoor.require, RoomReading.current
    index assessment_exam_room_person_by_learner (learner_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
