-- What no work goes on with, for none was begun for it: the night counts all again.
update movement_recount set ended_at = started_at where ended_at is null;
