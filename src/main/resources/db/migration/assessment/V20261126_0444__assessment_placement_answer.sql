-- The answers of a placement test in their order, from 1. verdict: RIGHT, WRONG, or UNKNOWN for "I do not know".
create table assessment_placement_answer (
    placement_id bigint      not null,
    position     int         not null,
    question_id  bigint      not null,
    response     varchar(2000) character set utf8mb4 collate utf8mb4_bin not null,
    verdict      varchar(10) character set ascii collate ascii_bin not null,
    answered_at  datetime(6) not null,
    primary key (placement_id, position),
    constraint assessment_placement_answer_once unique (placement_id, question_id),
    constraint assessment_placement_answer_placement foreign key (placement_id) references assessment_placement (id),
    constraint assessment_placement_answer_question foreign key (question_id)
        references assessment_placement_item (question_id),
    constraint assessment_placement_answer_verdict check (verdict in ('RIGHT', 'WRONG', 'UNKNOWN'))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
