alter table certification_certificate
    add constraint certification_certificate_status check (
        (status = 'VALID' and status_at is null and status_by is null and status_reason is null and successor is null)
        or (status in ('SUSPENDED', 'REVOKED') and status_at is not null and status_by is not null
            and status_reason is not null and successor is null)
        or (status = 'REPLACED' and status_at is not null and status_by is not null and status_reason is not null
            and successor is not null)),
    add constraint certification_certificate_sealed check ((key_name = '') = (seal is null));
