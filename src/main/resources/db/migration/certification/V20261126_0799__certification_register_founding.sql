-- What was done before there was a register is the first to be entered.
insert into certification_register_pending (act_id)
select a.id from certification_act a
where not exists (select 1 from certification_register_entry e where e.act_id = a.id)
    and not exists (select 1 from certification_register_pending p where p.act_id = a.id);
