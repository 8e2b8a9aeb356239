-- One row, which is held by whoever adds up or counts anew.
create table movement_figure_state (
    id int not null primary key
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
