-- One record from another instance, as it came. The unique key decides that it counts once, in whatever file and however
-- often it comes. merged_at is null until it counts here; "held" says what it waits for, and is empty when it is due.
create table interop_received (
    id            bigint       not null auto_increment primary key,
    file_id       bigint       not null,
    origin        char(32)     character set ascii collate ascii_bin not null,
    origin_key    varchar(120) character set ascii collate ascii_bin not null,
    kind          varchar(12)  character set ascii collate ascii_bin not null,
    learner_key   varchar(40)  character set ascii collate ascii_bin not null,
    enrolment_key varchar(40)  character set ascii collate ascii_bin not null,
    course        varchar(60)  character set ascii collate ascii_bin not null,
    edition       varchar(20)  not null,
    body          text         not null,
    merged_at     datetime(6),
    held          varchar(12)  character set ascii collate ascii_bin not null,
    constraint interop_received_once unique (origin, origin_key),
    constraint interop_received_file foreign key (file_id) references interop_file (id),
    -- Received.ofEnrolment, Received.due, Received.release
    index interop_received_by_enrolment (origin, enrolment_key),
    index interop_received_open (merged_at, held)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
