-- The one row whose lock decides who appends, and how many entries there are.
create table certification_register_head (
    id   tinyint not null primary key,
    size bigint  not null,
    constraint certification_register_head_one check (id = 1 and size >= 0)
);
