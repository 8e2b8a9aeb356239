-- The points of a candidate for a criterion, by its place in the set. Without points, the reason says why they are unknown. The
-- basis says from which figures points were reckoned.
create table movement_candidate_score (
    candidate_id bigint       not null,
    criterion    int          not null,
    points       decimal(7,2),
    unknown      varchar(14)  character set ascii collate ascii_bin not null,
    basis        varchar(200) not null,
    link         varchar(500) not null,
    note         varchar(500) not null,
    primary key (candidate_id, criterion),
    constraint movement_candidate_score_of foreign key (candidate_id) references movement_candidate (id),
    constraint movement_candidate_score_known check ((points is null) = (unknown <> ''))
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
