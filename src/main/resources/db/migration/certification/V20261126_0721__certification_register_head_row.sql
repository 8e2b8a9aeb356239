insert into certification_register_head (id, size) values (1, 0);
