-- Smaller copies of a picture, in WebP, for screens that need no more; made when the picture came.
create table catalogue_picture_copy (
    picture_id bigint     not null,
    width      int        not null,
    content    mediumblob not null,
    primary key (picture_id, width),
    constraint catalogue_picture_copy_picture foreign key (picture_id) references catalogue_picture (id)
        on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
