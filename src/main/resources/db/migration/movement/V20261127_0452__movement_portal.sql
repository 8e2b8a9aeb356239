-- Where a unit is to tell of the movement, until when, and who has done so. Times are UTC.
create table movement_portal (
    id      bigint       not null auto_increment primary key,
    unit_id bigint       not null,
    kind    varchar(11)  character set ascii collate ascii_bin not null,
    name    varchar(200) not null,
    address varchar(500) not null,
    due_on  date         not null,
    done_by bigint,
    done_at datetime(6),
    constraint movement_portal_of foreign key (unit_id) references movement_unit (id),
    constraint movement_portal_kind check (kind in ('WEBSITE', 'ZALO', 'FACEBOOK', 'BOARD', 'LOUDSPEAKER', 'OTHER')),
    constraint movement_portal_done check ((done_by is null) = (done_at is null)),
    index movement_portal_by_unit (unit_id, due_on)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
