-- Who did what to a report, and what was said with it. Times are UTC.
create table movement_report_act (
    id        bigint        not null auto_increment primary key,
    report_id bigint        not null,
    act       varchar(12)   character set ascii collate ascii_bin not null,
    actor     bigint        not null,
    at        datetime(6)   not null,
    note      varchar(500)  not null,
    constraint movement_report_act_on foreign key (report_id) references movement_report (id),
    index movement_report_act_by_report (report_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
