-- Since when the daily round has found that no version and no draft names the picture; null while one does.
alter table certification_template_picture add column unused_since datetime(6);
