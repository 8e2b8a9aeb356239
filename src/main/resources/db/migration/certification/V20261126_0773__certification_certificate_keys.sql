update certification_certificate
set way = case kind when 'MANUAL' then 'BY_HAND' else 'EARNED' end,
    kind = 'COURSE',
    holder_key = concat('L', learner_id),
    subject_key = concat('e', edition_id);
