-- Somebody is on leave and has another do what she does; both days belong to it. The indexes serve UnitRights and Posts.
create table movement_delegation (
    id          bigint not null auto_increment primary key,
    version     int    not null,
    learner_id  bigint not null,
    delegate_id bigint not null,
    from_on     date   not null,
    to_on       date   not null,
    constraint movement_delegation_days check (to_on >= from_on),
    constraint movement_delegation_other check (learner_id <> delegate_id),
    index movement_delegation_by_delegate (delegate_id),
    index movement_delegation_by_learner (learner_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
