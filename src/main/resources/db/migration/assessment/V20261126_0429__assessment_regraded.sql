-- Whose result a regrading changes; marks in thousandths. passed_after is never less than passed_before: what was earned is
-- not taken away without a person. below tells that it would not be passed by its marks now.
create table assessment_regraded (
    regrading_id  bigint  not null,
    attempt_id    bigint  not null,
    learner_id    bigint  not null,
    earned_before int     not null,
    earned_after  int     not null,
    possible      int     not null,
    passed_before tinyint not null,
    passed_after  tinyint not null,
    below         tinyint not null,
    primary key (regrading_id, attempt_id),
    constraint assessment_regraded_regrading foreign key (regrading_id) references assessment_regrading (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
