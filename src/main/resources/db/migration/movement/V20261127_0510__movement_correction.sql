-- Points that were corrected when an objection or an appeal was found to be right: what they were, what they are since, and why.
-- Who has decided, and when, stands with the objection. A row never changes.
create table movement_correction (
    id           bigint       not null auto_increment primary key,
    objection_id bigint       not null,
    criterion    int          not null,
    before_then  decimal(7,2) not null,
    since_then   decimal(7,2) not null,
    reason       varchar(500) not null,
    constraint movement_correction_for foreign key (objection_id) references movement_objection (id),
    constraint movement_correction_once unique (objection_id, criterion),
    constraint movement_correction_changes check (before_then <> since_then)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
