-- Who did what about a remark, and what was said with it; of a correction, what was said before. Times are UTC.
create table movement_remark_act (
    id        bigint      not null auto_increment primary key,
    remark_id bigint      not null,
    act       varchar(9)  character set ascii collate ascii_bin not null,
    actor     bigint      not null,
    at        datetime(6) not null,
    text      text        not null,
    constraint movement_remark_act_on foreign key (remark_id) references movement_remark (id),
    index movement_remark_act_by_remark (remark_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
