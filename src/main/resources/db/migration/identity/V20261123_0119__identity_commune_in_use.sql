-- False once a later list leaves the commune out: nobody can choose it any more, but those who did keep it.
alter table identity_commune add column in_use boolean not null default true;
