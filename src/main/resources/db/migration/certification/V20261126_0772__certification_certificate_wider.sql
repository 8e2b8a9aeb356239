-- Certificates of more kinds, sealed, for people without an account too. Who holds it, what kind it is, what it is of and
-- which round it is decide that it is issued once. The seal is an Ed25519 signature over the UTF-8 bytes of "content";
-- certificates from before have none.
alter table certification_certificate
    modify column kind varchar(10) character set ascii collate ascii_bin not null,
    modify column learner_id bigint,
    modify column course_id bigint,
    modify column edition_id bigint,
    modify column status varchar(10) character set ascii collate ascii_bin not null,
    rename column revoked_at to status_at,
    rename column revoked_by to status_by,
    rename column revoke_reason to status_reason,
    add column way varchar(8) character set ascii collate ascii_bin not null default 'EARNED',
    add column holder_key varchar(70) character set ascii collate ascii_bin not null default '',
    add column subject_key varchar(120) character set ascii collate ascii_bin not null default '',
    add column expires_on date,
    add column predecessor varchar(24) character set ascii collate ascii_bin,
    add column successor varchar(24) character set ascii collate ascii_bin,
    add column key_name varchar(40) character set ascii collate ascii_bin not null default '',
    add column seal varbinary(64);
