-- Who may change a thing that another room owns: "course:an-toan-tren-mang".
create table identity_author (
    thing      varchar(100) character set ascii collate ascii_bin not null,
    learner_id bigint       not null,
    primary key (thing, learner_id),
    constraint identity_author_learner foreign key (learner_id) references identity_learner (id),
    -- Grants.authored
    index identity_author_by_learner (learner_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
