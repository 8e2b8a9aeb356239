-- A person with an account. Times are UTC.
create table identity_learner (
    id            bigint       not null auto_increment primary key,
    version       int          not null,
    username      varchar(40)  character set ascii collate ascii_bin not null,
    full_name     varchar(100) not null,
    folded_name   varchar(100) not null,
    password_hash varchar(200) character set ascii collate ascii_bin not null,
    email         varchar(200),
    phone         varchar(15)  character set ascii collate ascii_bin,
    commune_code  varchar(10)  character set ascii collate ascii_bin,
    registered_at datetime(6)  not null,
    constraint identity_learner_username unique (username),
    -- Learners.like
    index identity_learner_by_name (folded_name)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
