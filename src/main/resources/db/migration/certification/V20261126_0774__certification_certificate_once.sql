-- The new key serves Certificates.rounds and lastRound, the index Certificates.of, the last one renewals.
alter table certification_certificate
    drop index certification_certificate_once,
    add constraint certification_certificate_once unique (holder_key, kind, subject_key, round_no),
    add index certification_certificate_of_learner (learner_id, id),
    add index certification_certificate_expiring (expires_on, id);
