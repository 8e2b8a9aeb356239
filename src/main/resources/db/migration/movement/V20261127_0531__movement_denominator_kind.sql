-- The kind of the unit, which never changes, so that Peers finds the units of like size and kind without reading those of
-- another; the index takes the place of the one without it.
alter table movement_denominator
    add column unit_kind varchar(12) character set ascii collate ascii_bin not null default '',
    add index movement_denominator_by_kind (year, population_group, unit_kind, amount),
    drop index movement_denominator_by_size;
