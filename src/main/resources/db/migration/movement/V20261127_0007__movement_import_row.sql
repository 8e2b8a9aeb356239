-- A row of such a list as it was handed in: its cells, a JSON object, and what is wrong with it, a JSON array of messages with
-- their arguments; empty for nothing. The index serves UnitImportRows.problems and count.
create table movement_import_row (
    import_id bigint  not null,
    line      int     not null,
    cells     text    not null,
    wrong     boolean not null,
    problem   text    not null,
    primary key (import_id, line),
    constraint movement_import_row_of foreign key (import_id) references movement_import (id),
    index movement_import_row_wrong (import_id, wrong, line)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
