-- The unit in whose name the certificates of the list are issued; a renewal keeps the one of each.
alter table certification_run add column issuer_id bigint not null default 1;
