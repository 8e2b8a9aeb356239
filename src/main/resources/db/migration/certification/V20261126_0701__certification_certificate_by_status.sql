-- For the status lists: the few of a range of ids that are revoked, replaced or suspended.
create index certification_certificate_by_status on certification_certificate (status);
