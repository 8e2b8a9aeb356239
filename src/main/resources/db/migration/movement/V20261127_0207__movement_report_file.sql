-- What is attached to a report.
create table movement_report_file (
    id        bigint       not null auto_increment primary key,
    report_id bigint       not null,
    name      varchar(200) not null,
    type      varchar(100) character set ascii collate ascii_bin not null,
    size      int          not null,
    content   mediumblob   not null,
    constraint movement_report_file_on foreign key (report_id) references movement_report (id),
    index movement_report_file_by_report (report_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
