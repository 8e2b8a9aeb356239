-- A confirmed level on its way to the identity platform. id is the key under which it is sent, however often; due_at is
-- when it is looked at next, null when it is settled or waits for a person. tries counts failures in a row, polls the
-- questions for an acknowledgement.
create table interop_confirmation_delivery (
    id              varchar(36)  character set ascii collate ascii_bin not null primary key,
    confirmation_id bigint       not null,
    state           varchar(16)  character set ascii collate ascii_bin not null,
    tries           int          not null,
    polls           int          not null,
    due_at          datetime(6),
    last_error      varchar(300) not null,
    receipt         varchar(200) not null,
    made_at         datetime(6)  not null,
    changed_at      datetime(6)  not null,
    constraint interop_confirmation_delivery_once unique (confirmation_id),
    constraint interop_confirmation_delivery_state check (
        (state in ('WAITING', 'SENT') and due_at is not null)
        or (state in ('ACKNOWLEDGED', 'REFUSED', 'DEAD') and due_at is null)),
    -- Deliveries.due, Deliveries.counts and Deliveries.stuck
    index interop_confirmation_delivery_due (due_at),
    index interop_confirmation_delivery_by_state (state, changed_at)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
