-- Acts that are not in the register yet; a row comes in the transaction of its act and goes in the one that enters it.
create table certification_register_pending (
    act_id bigint not null primary key
);
