-- How she likes to read, in the words of platform.web.Reader; null until she has chosen.
alter table identity_learner add column reader varchar(40) character set ascii collate ascii_bin null;
