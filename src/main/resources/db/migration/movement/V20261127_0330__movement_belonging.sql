-- Where a learner says that she belongs besides her commune: a hamlet of it, an organisation. Nobody has checked it. The
-- indexes serve the foreign keys.
create table movement_belonging (
    learner_id      bigint not null primary key,
    hamlet_id       bigint,
    organisation_id bigint,
    constraint movement_belonging_hamlet foreign key (hamlet_id) references movement_unit (id),
    constraint movement_belonging_organisation foreign key (organisation_id) references movement_unit (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
