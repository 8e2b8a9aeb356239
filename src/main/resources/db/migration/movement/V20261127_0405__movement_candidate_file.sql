-- What is attached as evidence for a criterion.
create table movement_candidate_file (
    id           bigint       not null auto_increment primary key,
    candidate_id bigint       not null,
    criterion    int          not null,
    name         varchar(200) not null,
    type         varchar(100) character set ascii collate ascii_bin not null,
    content      mediumblob   not null,
    constraint movement_candidate_file_of foreign key (candidate_id) references movement_candidate (id),
    index movement_candidate_file_by_candidate (candidate_id, criterion)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
