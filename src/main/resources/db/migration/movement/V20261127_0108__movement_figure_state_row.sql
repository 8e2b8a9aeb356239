insert into movement_figure_state (id) values (1);
