insert into certification_act (certificate_id, kind, at, actor_id, reason, successor)
select id, 'REVOKED', status_at, status_by, status_reason, '' from certification_certificate
where status = 'REVOKED' order by status_at, id;
