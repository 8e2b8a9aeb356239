-- One signed-in device; the token itself is only in its cookie.
create table identity_session (
    token_hash binary(32)  not null primary key,
    learner_id bigint      not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    constraint identity_session_learner foreign key (learner_id) references identity_learner (id),
    -- Sessions.removeExpired
    index identity_session_by_expiry (expires_at)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
