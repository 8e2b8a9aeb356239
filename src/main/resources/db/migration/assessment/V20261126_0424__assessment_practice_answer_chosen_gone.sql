alter table assessment_practice_answer
    drop column chosen,
    modify column response varchar(2000) character set utf8mb4 collate utf8mb4_bin not null;
