insert into certification_act (certificate_id, kind, at, actor_id, reason, successor)
select id, 'ISSUED', issued_at, issued_by, coalesce(issue_reason, ''), '' from certification_certificate order by id;
