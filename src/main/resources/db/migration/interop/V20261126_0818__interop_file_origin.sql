-- The instance that the records of a file come from: its receipt names it, whatever key serves that instance by then.
alter table interop_file add column origin char(32) character set ascii collate ascii_bin not null default '';
