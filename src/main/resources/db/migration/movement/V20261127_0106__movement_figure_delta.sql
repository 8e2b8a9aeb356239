-- Who has done something that may change figures, noted in the transaction of the act and deleted when it is added up.
create table movement_figure_delta (
    id         bigint not null auto_increment primary key,
    learner_id bigint not null,
    index movement_figure_delta_by_learner (learner_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
