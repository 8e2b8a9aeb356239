-- A person of another instance and, once that is settled, her account here.
create table interop_person (
    origin       char(32)     character set ascii collate ascii_bin not null,
    learner_key  varchar(40)  character set ascii collate ascii_bin not null,
    box_id       bigint       not null,
    username     varchar(40)  character set ascii collate ascii_bin not null,
    full_name    varchar(100) not null,
    commune_code varchar(10)  character set ascii collate ascii_bin,
    body         text         not null,
    state        varchar(8)   character set ascii collate ascii_bin not null,
    learner_id   bigint,
    decided_by   bigint,
    decided_at   datetime(6),
    received_at  datetime(6)  not null,
    primary key (origin, learner_key),
    constraint interop_person_box foreign key (box_id) references interop_box (id),
    constraint interop_person_state check (state in ('NEW', 'OPEN', 'LINKED', 'MADE')),
    constraint interop_person_settled check ((state in ('LINKED', 'MADE')) = (learner_id is not null)),
    -- Persons.in
    index interop_person_by_state (state, received_at)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
