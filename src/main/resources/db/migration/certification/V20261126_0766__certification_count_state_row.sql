insert into certification_count_state (id, counted_at) values (1, null);
