-- News of units. The index serves the public list and a unit's own. Times are UTC.
create table movement_news (
    id           bigint       not null auto_increment primary key,
    version      int          not null,
    unit_id      bigint       not null,
    title        varchar(200) not null,
    summary      varchar(500) not null,
    body         mediumtext   not null,
    state        varchar(9)   character set ascii collate ascii_bin not null,
    written_by   bigint       not null,
    edited_by    bigint,
    published_at datetime(6),
    constraint movement_news_of foreign key (unit_id) references movement_unit (id),
    constraint movement_news_state check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN')),
    constraint movement_news_two check (edited_by is null or edited_by <> written_by),
    index movement_news_published (state, published_at),
    index movement_news_by_unit (unit_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
