-- A certificate that a proposal names. The index serves Proposals.left.
create table certification_proposal_item (
    proposal_id bigint      not null,
    number      varchar(24) character set ascii collate ascii_bin not null,
    revoked     boolean     not null,
    primary key (proposal_id, number),
    constraint certification_proposal_item_of foreign key (proposal_id) references certification_proposal (id),
    index certification_proposal_item_left (proposal_id, revoked)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
