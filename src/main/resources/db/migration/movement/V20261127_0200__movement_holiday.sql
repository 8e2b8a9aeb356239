-- Days that are not what their weekday says: holidays, and Saturdays that are worked for another day.
create table movement_holiday (
    on_day date         not null primary key,
    name   varchar(200) not null,
    worked boolean      not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
