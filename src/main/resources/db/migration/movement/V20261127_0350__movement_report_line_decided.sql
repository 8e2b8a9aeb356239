-- Since when a line is counted on: what was due before is not owed. Of lines from before nothing is known, so all is. A line that
-- was set here is no longer what the file says.
alter table movement_report_line
    add column decided_on date    not null default '2000-01-01',
    add column set_here   boolean not null default false;
