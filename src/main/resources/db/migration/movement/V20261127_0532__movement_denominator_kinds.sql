update movement_denominator d join movement_unit u on u.id = d.unit_id set d.unit_kind = u.kind;
