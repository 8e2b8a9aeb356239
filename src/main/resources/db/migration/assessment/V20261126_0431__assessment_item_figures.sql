-- Likewise of each of its questions. choices: of each choice, with semicolons, how many took it and the mean rest score of
-- those, with a colon. a, b and their errors are the calibrated curve's.
create table assessment_item_figures (
    quiz_id        bigint       not null,
    question_id    bigint       not null,
    answers        int          not null,
    facility       double,
    discrimination double,
    upper_lower    double,
    verdicts       varchar(200) character set ascii collate ascii_bin not null,
    choices        varchar(500) character set ascii collate ascii_bin not null,
    a              double,
    b              double,
    a_error        double,
    b_error        double,
    misfit         double,
    primary key (quiz_id, question_id),
    constraint assessment_item_figures_quiz foreign key (quiz_id) references assessment_quiz (id),
    constraint assessment_item_figures_question foreign key (question_id) references assessment_question (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
