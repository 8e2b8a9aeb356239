-- What was done to an item after it was written, and what it said before a correction. Times are UTC.
create table movement_news_change (
    id      bigint       not null auto_increment primary key,
    news_id bigint       not null,
    act     varchar(9)   character set ascii collate ascii_bin not null,
    actor   bigint       not null,
    at      datetime(6)  not null,
    note    varchar(500) not null,
    title   varchar(200) not null,
    summary varchar(500) not null,
    body    mediumtext   not null,
    constraint movement_news_change_of foreign key (news_id) references movement_news (id),
    constraint movement_news_change_act check (act in ('PUBLISH', 'SEND_BACK', 'CORRECT', 'WITHDRAW'))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
