-- What a question asks, as JSON; what it may be used for; the tags, each between commas. The kind is checked by the
-- application, which adds kinds more often than a check is changed.
alter table assessment_question
    drop constraint assessment_question_kind,
    add column body mediumtext,
    add column tags varchar(500) not null default '',
    add column state varchar(8) character set ascii collate ascii_bin not null default 'LIVE';
