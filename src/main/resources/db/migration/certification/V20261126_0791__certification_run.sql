-- A list of people who are to get the same certificate. Times are UTC.
create table certification_run (
    id         bigint       not null auto_increment primary key,
    version    int          not null,
    kind       varchar(10)  character set ascii collate ascii_bin not null,
    slug       varchar(100) character set ascii collate ascii_bin not null,
    title      varchar(300) not null,
    expires_on date,
    reason     varchar(500) not null,
    state      varchar(9)   character set ascii collate ascii_bin not null,
    created_by bigint       not null,
    created_at datetime(6)  not null,
    changed_at datetime(6)  not null,
    constraint certification_run_kind check (kind in ('COURSE', 'PROGRAMME', 'CONTEST', 'CLASS', 'PAPER')),
    constraint certification_run_state check (state in ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'CANCELLED'))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
