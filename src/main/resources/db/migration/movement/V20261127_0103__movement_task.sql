-- What is to be done in a plan: one agency leads, others coordinate (one per line).
create table movement_task (
    id           bigint        not null auto_increment primary key,
    version      int           not null,
    plan_id      bigint        not null,
    title        varchar(500)  not null,
    lead_agency  varchar(200)  not null,
    coordinating varchar(2000) not null,
    due_on       date,
    section      varchar(100)  not null,
    constraint movement_task_of foreign key (plan_id) references movement_plan (id),
    index movement_task_of_plan (plan_id, due_on)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
