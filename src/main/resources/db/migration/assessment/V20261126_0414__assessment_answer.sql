-- Every answer that was confirmed, for good: rows are added, never changed. sequence counts from 1 in each attempt, and
-- of two requests that want the same place the primary key lets one in. hash covers the hash before it, see AnswerChain.
-- No other index: the hottest table of all. A later migration never needs the answers of one question alone.
create table assessment_answer (
    attempt_id  bigint        not null,
    sequence    int           not null,
    question_id bigint        not null,
    response    varchar(2000) character set utf8mb4 collate utf8mb4_bin not null,
    chosen_at   datetime(6)   not null,
    received_at datetime(6)   not null,
    hash        binary(32)    not null,
    primary key (attempt_id, sequence),
    constraint assessment_answer_attempt foreign key (attempt_id) references assessment_attempt (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
