-- Whom a candidature is about: the person, or all members of the household; each has to agree. The index serves those who are
-- asked. Times are UTC.
create table movement_candidate_member (
    candidate_id bigint      not null,
    learner_id   bigint      not null,
    agreed_at    datetime(6),
    primary key (candidate_id, learner_id),
    constraint movement_candidate_member_of foreign key (candidate_id) references movement_candidate (id),
    index movement_candidate_member_by_learner (learner_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
