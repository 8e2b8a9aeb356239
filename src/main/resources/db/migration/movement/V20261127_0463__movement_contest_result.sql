-- What came of a round when it was published: marks in thousandths, and whole seconds. Those who tie share a place.
create table movement_contest_result (
    round_id   bigint  not null,
    learner_id bigint  not null,
    place      int     not null,
    earned     int     not null,
    possible   int     not null,
    seconds    int     not null,
    goes_on    boolean not null,
    primary key (round_id, learner_id),
    constraint movement_contest_result_of foreign key (round_id) references movement_contest_round (id),
    constraint movement_contest_result_place check (place >= 1),
    index movement_contest_result_in_order (round_id, place)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
