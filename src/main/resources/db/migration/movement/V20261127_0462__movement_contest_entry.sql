-- Who has entered a round, once each. Times are UTC.
create table movement_contest_entry (
    round_id   bigint      not null,
    learner_id bigint      not null,
    entered_at datetime(6) not null,
    primary key (round_id, learner_id),
    constraint movement_contest_entry_of foreign key (round_id) references movement_contest_round (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
