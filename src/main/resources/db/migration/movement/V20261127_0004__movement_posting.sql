-- Who does what on a unit, from which day to which; without a last day, until further notice. The second index serves
-- UnitRights.
create table movement_posting (
    id         bigint      not null auto_increment primary key,
    version    int         not null,
    unit_id    bigint      not null,
    learner_id bigint      not null,
    duty       varchar(13) character set ascii collate ascii_bin not null,
    from_on    date        not null,
    to_on      date,
    constraint movement_posting_of foreign key (unit_id) references movement_unit (id),
    constraint movement_posting_duty check (
        duty in ('HEAD', 'STEERING', 'WORKING_GROUP', 'REPORTER', 'SUPERVISOR')),
    constraint movement_posting_term check (to_on is null or to_on >= from_on),
    index movement_posting_by_learner (learner_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
