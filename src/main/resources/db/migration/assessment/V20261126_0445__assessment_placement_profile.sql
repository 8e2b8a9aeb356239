-- What a placement test has found by competence, in logits. answers: how many of them were about it.
create table assessment_placement_profile (
    placement_id bigint      not null,
    competence   varchar(16) character set ascii collate ascii_bin not null,
    mean         double      not null,
    error        double      not null,
    answers      int         not null,
    primary key (placement_id, competence),
    constraint assessment_placement_profile_placement foreign key (placement_id) references assessment_placement (id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
