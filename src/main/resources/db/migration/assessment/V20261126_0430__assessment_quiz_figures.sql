-- What the answers to a quiz say of it as a whole; reckoned by a batch, never on a page's path. up_to is the newest attempt
-- that it knows. A figure that the answers do not allow is null.
create table assessment_quiz_figures (
    quiz_id     bigint      not null primary key,
    up_to       bigint      not null,
    reckoned_at datetime(6) not null,
    persons     int         not null,
    whole       int         not null,
    mean        double,
    deviation   double,
    alpha       double,
    error       double,
    constraint assessment_quiz_figures_quiz foreign key (quiz_id) references assessment_quiz (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
