-- Work that is left, in the form that db-scheduler 16 reads and writes; times are UTC.
create table platform_job (
    task_name            varchar(100) character set ascii collate ascii_bin not null,
    task_instance        varchar(100) character set ascii collate ascii_bin not null,
    task_data            blob,
    execution_time       timestamp(6) not null default current_timestamp(6),
    picked               boolean      not null,
    picked_by            varchar(50),
    last_success         timestamp(6) null,
    last_failure         timestamp(6) null,
    consecutive_failures int,
    last_heartbeat       timestamp(6) null,
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance),
    index platform_job_due (execution_time),
    index platform_job_alive (last_heartbeat)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
