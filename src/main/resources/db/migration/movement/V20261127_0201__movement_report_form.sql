-- What a report holds: sections and fields, a JSON array. A version that is published never changes. Times are UTC.
create table movement_report_form (
    id           bigint       not null auto_increment primary key,
    version      int          not null,
    code         varchar(40)  character set ascii collate ascii_bin not null,
    number       int          not null,
    title        varchar(300) not null,
    sample       boolean      not null,
    sections     mediumtext   not null,
    published_at datetime(6),
    constraint movement_report_form_once unique (code, number),
    constraint movement_report_form_number check (number >= 1)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
