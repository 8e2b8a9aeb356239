-- earned in thousandths of the question's mark.
alter table assessment_response
    add column response varchar(2000) character set utf8mb4 collate utf8mb4_bin,
    modify column earned smallint not null;
