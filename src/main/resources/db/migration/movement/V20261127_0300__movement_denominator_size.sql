-- Serves Peers: the units of like size among all that have a number of the group in the year.
alter table movement_denominator add index movement_denominator_by_size (year, population_group, amount);
