-- A level confirmed here, and what became of it at the identity platform. device: a salted hash of the browser's own
-- random number, where she earned it herself on a browser.
create table certification_confirmation (
    id              bigint       not null auto_increment primary key,
    version         int          not null,
    learner_id      bigint       not null,
    rules_id        bigint       not null,
    group_code      varchar(16)  character set ascii collate ascii_bin not null,
    level_code      varchar(24)  character set ascii collate ascii_bin not null,
    state           varchar(16)  character set ascii collate ascii_bin not null,
    confirmed_at    datetime(6)  not null,
    sent_at         datetime(6),
    acknowledged_at datetime(6),
    refused_at      datetime(6),
    refusal         varchar(300) not null,
    receipt         varchar(200) not null,
    device          varchar(64)  character set ascii collate ascii_bin,
    -- decides "once", and serves Confirmations.of
    constraint certification_confirmation_once unique (learner_id, group_code, level_code, rules_id),
    constraint certification_confirmation_state check (
        (state = 'CONFIRMED' and sent_at is null and acknowledged_at is null)
        or (state = 'SENT' and sent_at is not null and acknowledged_at is null)
        or (state = 'ACKNOWLEDGED' and sent_at is not null and acknowledged_at is not null)
        or (state = 'REFUSED' and refused_at is not null and acknowledged_at is null)),
    constraint certification_confirmation_rules foreign key (rules_id) references certification_rules (id),
    -- Flags.onDevice, Confirmations.figures
    index certification_confirmation_by_device (device, confirmed_at),
    index certification_confirmation_by_state (state, learner_id)
) default character set utf8mb4 collate utf8mb4_unicode_520_ci;
