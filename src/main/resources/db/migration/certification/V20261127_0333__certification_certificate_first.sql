-- FirstCertificates asks it of everybody in a night, and would read each certificate without.
create index certification_certificate_first on certification_certificate (learner_id, status, issued_on);
