-- What a report says in words.
create table movement_report_text (
    report_id bigint      not null,
    field     varchar(40) character set ascii collate ascii_bin not null,
    body      text        not null,
    primary key (report_id, field),
    constraint movement_report_text_of foreign key (report_id) references movement_report (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
