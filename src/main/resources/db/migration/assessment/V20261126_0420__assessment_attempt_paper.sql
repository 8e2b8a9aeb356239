-- paper: the questions' ids with commas; null where the seed alone draws it, before there was this column.
-- answers and chain: how many answers the log had when the attempt was graded, and the hash of the last, so that none can
-- be cut off unseen; null before.
alter table assessment_attempt
    add column paper varchar(2000) character set ascii collate ascii_bin,
    add column answers int,
    add column chain binary(32);
