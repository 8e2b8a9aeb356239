-- A number of a report; what is not here is unknown. A figure was counted by the house, a sum is of other reports.
create table movement_report_value (
    report_id bigint         not null,
    field     varchar(40)    character set ascii collate ascii_bin not null,
    amount    decimal(18, 2) not null,
    source    varchar(6)     character set ascii collate ascii_bin not null,
    primary key (report_id, field),
    constraint movement_report_value_of foreign key (report_id) references movement_report (id),
    constraint movement_report_value_source check (source in ('FIGURE', 'HAND', 'SUM')),
    constraint movement_report_value_amount check (amount >= 0)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
