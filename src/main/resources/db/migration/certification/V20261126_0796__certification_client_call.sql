-- What an office has asked. The index serves Clients.calls.
create table certification_client_call (
    id        bigint      not null auto_increment primary key,
    client_id bigint      not null,
    at        datetime(6) not null,
    call_kind varchar(7)  character set ascii collate ascii_bin not null,
    asked     int         not null,
    constraint certification_client_call_of foreign key (client_id) references certification_client (id),
    constraint certification_client_call_kind check (call_kind in ('one', 'list', 'changes')),
    index certification_client_call_by_client (client_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
