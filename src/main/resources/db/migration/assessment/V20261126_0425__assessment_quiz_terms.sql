-- On what terms a quiz is taken. disclosure: what is shown during, after and when closed, by first letters (Marks,
-- Answers, Explanations) with slashes.
alter table assessment_quiz
    add column opens_at datetime(6),
    add column closes_at datetime(6),
    add column release_seconds int not null default 0,
    add column graded tinyint not null default 1,
    add column disclosure varchar(20) character set ascii collate ascii_bin not null default '/MAE/MAE',
    add column exposure_percent int not null default 100,
    add column trials int not null default 1;
