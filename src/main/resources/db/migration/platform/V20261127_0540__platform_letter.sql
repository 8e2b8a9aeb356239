-- Letters by mail; what is due is found by its time, which settled ones have not. Times are UTC.
create table platform_letter (
    id         bigint        not null auto_increment primary key,
    once       varchar(190)  character set ascii collate ascii_bin not null,
    kind       varchar(60)   character set ascii collate ascii_bin not null,
    recipient  bigint        not null,
    language   varchar(3)    character set ascii collate ascii_bin not null,
    content    varchar(1000) not null,
    state      varchar(8)    character set ascii collate ascii_bin not null,
    tries      int           not null,
    due_at     datetime(6),
    tried_at   datetime(6),
    reason     varchar(300)  not null,
    written_at datetime(6)   not null,
    changed_at datetime(6)   not null,
    constraint platform_letter_once unique (once),
    constraint platform_letter_known check (state in ('WAITING', 'SENT', 'DROPPED', 'GIVEN_UP')),
    constraint platform_letter_settled check ((state = 'WAITING') = (due_at is not null)),
    index platform_letter_due (due_at),
    index platform_letter_tried (tried_at),
    index platform_letter_state (state, changed_at),
    index platform_letter_old (written_at)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
