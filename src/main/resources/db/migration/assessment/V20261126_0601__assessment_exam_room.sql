-- One sitting of one quiz at one place and time. "owner" is the quiz's, so that the room serves whatever edition is in
-- force. open_mark is 1 until the room has ended and null after, so that a code is unique among rooms that are not over.
-- ended_by is null for a room that has ended by itself.
create table assessment_exam_room (
    id             bigint       not null auto_increment primary key,
    version        int          not null,
    owner          varchar(100) character set ascii collate ascii_bin not null,
    commune_code   varchar(10)  character set ascii collate ascii_bin not null,
    place          varchar(200) not null,
    opens_at       datetime(6)  not null,
    closes_at      datetime(6)  not null,
    code           char(6)      character set ascii collate ascii_bin not null,
    open_mark      tinyint,
    invigilator_id bigint       not null,
    created_at     datetime(6)  not null,
    ended_at       datetime(6),
    ended_by       bigint,
    constraint assessment_exam_room_code unique (code, open_mark),
    constraint assessment_exam_room_times check (opens_at < closes_at),
    constraint assessment_exam_room_ended check (
        (open_mark = 1 and ended_at is null and ended_by is null) or (open_mark is null and ended_at is not null)),
    -- RoomReading.rooms, RoomReading.over
    index assessment_exam_room_by_invigilator (invigilator_id, opens_at),
    index assessment_exam_room_over (open_mark, closes_at)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
