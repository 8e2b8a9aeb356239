-- A counting anew. looked: at how many people; people: of how many the figures had counted something else than is true. Times are UTC.
create table movement_recount (
    id         bigint      not null auto_increment primary key,
    started_at datetime(6) not null,
    ended_at   datetime(6),
    looked     bigint      not null,
    people     bigint      not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
