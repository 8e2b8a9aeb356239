-- A person on such a list, as it was handed in, and what became of it. The index serves RunRows.next, problems and count.
create table certification_run_row (
    run_id     bigint       not null,
    line       int          not null,
    username   varchar(300) not null,
    holder     varchar(300) not null,
    holder_key varchar(300) not null,
    score      varchar(300) not null,
    detail     varchar(300) not null,
    state      varchar(6)   character set ascii collate ascii_bin not null,
    problem    varchar(500) not null,
    number     varchar(24)  character set ascii collate ascii_bin,
    primary key (run_id, line),
    constraint certification_run_row_of foreign key (run_id) references certification_run (id),
    constraint certification_run_row_state check (
        state in ('NEW', 'READY', 'BAD', 'HELD', 'ISSUED') and (state = 'ISSUED') = (number is not null)),
    index certification_run_row_next (run_id, state, line)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
