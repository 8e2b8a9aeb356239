-- A round: a quiz, a time in which it is entered, who may enter, and how many go on. The quiz belongs to another room. The
-- second index serves what is open now. Times are UTC.
create table movement_contest_round (
    id           bigint      not null auto_increment primary key,
    contest_id   bigint      not null,
    number       int         not null,
    quiz_id      bigint      not null,
    opens_at     datetime(6) not null,
    closes_at    datetime(6) not null,
    minutes      int         not null,
    group_code   varchar(20) character set ascii collate ascii_bin not null,
    going_on     int         not null,
    published_at datetime(6),
    constraint movement_contest_round_of foreign key (contest_id) references movement_contest (id),
    constraint movement_contest_round_number unique (contest_id, number),
    constraint movement_contest_round_days check (opens_at < closes_at),
    constraint movement_contest_round_minutes check (minutes between 1 and 600),
    constraint movement_contest_round_going check (going_on between 0 and 100000),
    index movement_contest_round_now (closes_at)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
