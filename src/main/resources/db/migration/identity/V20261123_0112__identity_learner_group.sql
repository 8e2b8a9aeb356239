-- The target groups of the skill framework that a person counts herself to.
create table identity_learner_group (
    learner_id bigint      not null,
    group_code varchar(16) character set ascii collate ascii_bin not null,
    primary key (learner_id, group_code),
    constraint identity_learner_group_learner foreign key (learner_id) references identity_learner (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
