create table identity_learner_role (
    learner_id bigint      not null,
    role       varchar(16) character set ascii collate ascii_bin not null,
    primary key (learner_id, role),
    constraint identity_learner_role_learner foreign key (learner_id) references identity_learner (id),
    constraint identity_learner_role_known check (role in ('LEARNER', 'TEACHER', 'ADMINISTRATOR'))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
