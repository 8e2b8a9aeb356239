-- Pictures and documents that show what was done.
create table movement_practice_file (
    id          bigint       not null auto_increment primary key,
    practice_id bigint       not null,
    name        varchar(200) not null,
    type        varchar(40)  character set ascii collate ascii_bin not null,
    size        int          not null,
    content     mediumblob   not null,
    constraint movement_practice_file_of foreign key (practice_id) references movement_practice (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
