-- Places and organisations, each in its tree. A code means one unit at a time; days are the first and the last of validity.
-- The path holds the ids from the root (/1/5/77/): a subtree is one range of its index. The others serve Units.children,
-- Units.organisationsAt and TerritoryTaking.
create table movement_unit (
    id            bigint       not null auto_increment primary key,
    version       int          not null,
    tree          varchar(12)  character set ascii collate ascii_bin not null,
    kind          varchar(12)  character set ascii collate ascii_bin not null,
    code          varchar(30)  character set ascii collate ascii_bin not null,
    name          varchar(200) not null,
    folded_name   varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    parent_id     bigint,
    place_id      bigint,
    path          varchar(255) character set ascii collate ascii_bin not null,
    valid_from    date         not null,
    valid_to      date,
    locality_code varchar(10)  character set ascii collate ascii_bin,
    constraint movement_unit_code unique (code, valid_from),
    constraint movement_unit_parent foreign key (parent_id) references movement_unit (id),
    constraint movement_unit_place foreign key (place_id) references movement_unit (id),
    constraint movement_unit_kind check (
        tree = 'TERRITORY' and kind in ('CENTRE', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET')
        or tree = 'ORGANISATION'
            and kind in ('DEPARTMENT', 'SCHOOL', 'ENTERPRISE', 'COOPERATIVE', 'UNION', 'PARTY_CELL')),
    constraint movement_unit_attached check ((tree = 'ORGANISATION') = (place_id is not null)),
    constraint movement_unit_validity check (valid_to is null or valid_to >= valid_from),
    index movement_unit_by_path (path),
    index movement_unit_by_parent (parent_id, name),
    index movement_unit_by_place (place_id, name),
    index movement_unit_by_locality (locality_code)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
