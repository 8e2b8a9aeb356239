create table identity_consent (
    id           bigint      not null auto_increment primary key,
    learner_id   bigint      not null,
    text_version varchar(20) character set ascii collate ascii_bin not null,
    at           datetime(6) not null,
    constraint identity_consent_learner foreign key (learner_id) references identity_learner (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
