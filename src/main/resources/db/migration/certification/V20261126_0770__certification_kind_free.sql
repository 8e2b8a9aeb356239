-- Kinds and states get more; the checks come again, wider, in 0775 and 0776.
alter table certification_certificate drop constraint certification_certificate_kind;
