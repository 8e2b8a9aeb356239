-- How far the taking over of a list has come, in percent: written while its transaction is open, therefore in none of its rows.
create table movement_import_progress (
    import_id bigint  not null primary key,
    percent   tinyint not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
