-- Courses have not been counted yet: all are counted anew.
update certification_count_state set counted_at = null where id = 1;
