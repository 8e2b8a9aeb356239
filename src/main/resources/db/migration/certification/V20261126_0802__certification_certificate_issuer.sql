-- The unit in whose name it was issued (certification_issuer); the operator is 1. Its name at that time stands in "content".
alter table certification_certificate add column issuer_id bigint not null default 1;
