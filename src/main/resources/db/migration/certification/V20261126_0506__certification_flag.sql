-- Facts that a person should look at; nothing follows by itself. subject: the assessor's number, the device, or the
-- evidence withdrawn. open_mark is 1 until somebody closes it, so that one flag is open for a subject.
create table certification_flag (
    id        bigint        not null auto_increment primary key,
    version   int           not null,
    kind      varchar(16)   character set ascii collate ascii_bin not null,
    subject   varchar(64)   character set ascii collate ascii_bin not null,
    people    int           not null,
    since_at  datetime(6)   not null,
    until_at  datetime(6)   not null,
    open_mark tinyint,
    closed_at datetime(6),
    closed_by bigint,
    note      varchar(500),
    constraint certification_flag_one_open unique (kind, subject, open_mark),
    constraint certification_flag_closed check (
        (open_mark = 1 and closed_at is null and closed_by is null and note is null)
        or (open_mark is null and closed_at is not null and closed_by is not null and note is not null)),
    -- Flags.open, Flags.closed
    index certification_flag_by_open (open_mark, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
