-- What holders let everybody read who knows a number; whoever has no row is shown with her full name.
create table certification_privacy (
    learner_id bigint      not null primary key,
    initials   boolean     not null,
    chosen_at  datetime(6) not null
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
