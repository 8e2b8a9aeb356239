-- The choices of the questions written so far, as their JSON.
set session group_concat_max_len = 100000;
update assessment_question q
set body = concat(
    '{"format":1,"is":"Choosing","way":"', convert(q.kind using utf8mb4) collate utf8mb4_bin, '","credit":"WHOLE","choices":[',
    (select group_concat(concat('{"text":', json_quote(c.text), if(c.is_right = 1, ',"right":true', ''), '}')
            order by c.position separator ',')
     from assessment_choice c where c.question_id = q.id),
    ']}');
