-- A list of units that was handed in: checked first, then taken over as a whole, or cancelled. Times are UTC.
create table movement_import (
    id         bigint      not null auto_increment primary key,
    version    int         not null,
    since      date        not null,
    state      varchar(9)  character set ascii collate ascii_bin not null,
    created_by bigint      not null,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    constraint movement_import_state check (state in ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'CANCELLED')),
    index movement_import_by_creator (created_by, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
