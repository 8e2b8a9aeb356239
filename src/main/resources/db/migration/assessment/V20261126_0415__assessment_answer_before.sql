-- The answers given so far, one of each question, in the order of their times.
insert into assessment_answer (attempt_id, sequence, question_id, response, chosen_at, received_at, hash)
with recursive numbered as (
    select attempt_id, question_id, answered_at,
        row_number() over (partition by attempt_id order by answered_at, question_id) as place,
        concat('{"choices":[', convert(chosen using utf8mb4) collate utf8mb4_bin, ']}') as response,
        timestampdiff(microsecond, '1970-01-01 00:00:00', answered_at) as micros
    from assessment_response
),
chained as (
    select n.attempt_id, n.place, n.question_id, n.response, n.answered_at,
        convert(
            sha2(concat_ws('\n', repeat('0', 64), n.attempt_id, n.place, n.question_id, n.micros, n.micros, n.response), 256)
            using ascii) as digest
    from numbered n where n.place = 1
    union all
    select n.attempt_id, n.place, n.question_id, n.response, n.answered_at,
        convert(
            sha2(concat_ws('\n', c.digest, n.attempt_id, n.place, n.question_id, n.micros, n.micros, n.response), 256)
            using ascii)
    from chained c join numbered n on n.attempt_id = c.attempt_id and n.place = c.place + 1
)
select attempt_id, place, question_id, response, answered_at, answered_at, unhex(digest) from chained;
