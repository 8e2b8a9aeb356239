alter table certification_certificate
    add constraint certification_certificate_way check (
        (way = 'EARNED' and round_no = 0 and issued_by is null and issue_reason is null)
        or (way in ('BY_HAND', 'BULK') and round_no > 0 and issued_by is not null and issue_reason is not null)),
    add constraint certification_certificate_kind check (
        kind in ('COURSE', 'PROGRAMME', 'LEVEL', 'CONTEST', 'CLASS', 'PAPER')
        and (kind <> 'COURSE' or (course_id is not null and edition_id is not null)));
