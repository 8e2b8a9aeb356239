-- The places that an officer was appointed for: a commune, or a province with all that lies in it. Grants.places
create table identity_officer_place (
    learner_id bigint      not null,
    place      varchar(10) character set ascii collate ascii_bin not null,
    primary key (learner_id, place),
    constraint identity_officer_place_learner foreign key (learner_id) references identity_learner (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
