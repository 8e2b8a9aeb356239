-- What is attached to a remark, by either side.
create table movement_remark_file (
    id        bigint       not null auto_increment primary key,
    remark_id bigint       not null,
    name      varchar(200) not null,
    type      varchar(100) character set ascii collate ascii_bin not null,
    size      int          not null,
    content   mediumblob   not null,
    constraint movement_remark_file_on foreign key (remark_id) references movement_remark (id),
    index movement_remark_file_by_remark (remark_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
