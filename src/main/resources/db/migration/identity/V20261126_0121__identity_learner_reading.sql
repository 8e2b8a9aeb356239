-- In what language she likes to read lessons, a code as in catalogue_lesson_text or vi; null until she has chosen.
alter table identity_learner add column reading varchar(3) character set ascii collate ascii_bin null;
