-- The append-only ledger: audit trail, feed and as-of source in one.
create table ledger (
    id             uuid        primary key,
    transaction_id xid8        not null default pg_current_xact_id(),
    position       bigint      generated always as identity,
    subject_type   text        not null,
    subject        text        not null,
    sequence       integer     not null check (sequence >= 1),
    type           text        not null,
    state          text        not null,
    occurred_at    timestamptz not null,
    actor          text        not null,
    authority      text        not null,
    reason         text,
    request_id     text        not null,
    previous_hash  bytea,
    hash           bytea       not null,
    unique (subject_type, subject, sequence),
    check ((sequence = 1) = (previous_hash is null))
);

-- The order of the feed.
create index ledger_feed on ledger (transaction_id, position);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger ledger_rows_stay before update or delete on ledger
    for each row execute function refuse_change();
create trigger ledger_stays before truncate on ledger
    for each statement execute function refuse_change();

-- Answers kept by Idempotency-Key, for 24 hours.
create table kept_answer (
    caller      text        not null,
    operation   text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      integer     not null,
    body        text,
    location    text,
    etag        text,
    kept_at     timestamptz not null,
    primary key (caller, operation, key)
);
create index kept_answer_age on kept_answer (kept_at);

-- How far the feeds of other services have been stored.
create table replica_checkpoint (
    source        text primary key,
    last_event_id uuid,
    caught_up_at  timestamptz,
    holder        text,
    held_until    timestamptz
);

-- Who holds which office: a copy of personnel's appointments and delegations; personnel itself leaves it empty.
create table held_office (
    id         uuid        primary key,
    office     text        not null,
    scope      text        not null,
    holder     uuid        not null,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    chain      text        not null,
    sequence   integer     not null
);
create index held_office_holder on held_office (holder, valid_from);
create index held_office_scope on held_office (office, scope, valid_from);

grant select, insert on ledger to ${serviceRole};
grant select, insert, update, delete on kept_answer, replica_checkpoint, held_office to ${serviceRole};
