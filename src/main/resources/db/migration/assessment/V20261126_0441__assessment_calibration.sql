-- A set of curves of the placement test, which never changes; the newest is in force. up_to: the newest placement that
-- was reckoned with, 0 for none.
create table assessment_calibration (
    id      bigint      not null auto_increment primary key,
    made_at datetime(6) not null,
    persons int         not null,
    up_to   bigint      not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
