-- What somebody must know, written in the transaction of what happened.
create table notice (
    id           uuid        primary key,
    kind         text        not null,
    subject      uuid        not null,
    person       uuid,
    office       text,
    scope        text,
    everyone     boolean     not null,
    organization text,
    data         text        not null,
    created_at   timestamptz not null,
    due_at       timestamptz,
    check ((person is null) = (office is not null) and (office is null) = (scope is null))
);
-- What is overdue is said once.
create unique index notice_overdue on notice (kind, subject, office, scope) where kind like '%\_OVERDUE';

-- Under which names a notice is found: a person, an office with each scope that covers it, a system. The order of a feed
-- is that of the transactions, so that a reader misses nothing that commits late.
create table notice_audience (
    notice         uuid  not null references notice,
    audience       text  not null,
    kind           text  not null,
    transaction_id xid8  not null default pg_current_xact_id(),
    primary key (notice, audience)
);
create index notice_audience_feed on notice_audience (audience, transaction_id, notice);
create index notice_audience_kind on notice_audience (audience, kind, transaction_id, notice);

-- How far somebody has read under each name; each holder of an office has a mark of their own.
create table notice_read (
    reader         uuid        not null,
    audience       text        not null,
    transaction_id xid8        not null,
    notice         uuid        not null,
    read_at        timestamptz not null,
    primary key (reader, audience)
);

grant select, insert on notice, notice_audience to ${serviceRole};
grant select, insert, update on notice_read to ${serviceRole};

-- How long the HQ focal point has to answer an override (T13); every version of the policy says so from now on.
update policy_version
set document = (document::jsonb || $policy$
{
  "overrideAnswer": "P7D"
}
$policy$::jsonb)::text;

-- What the HQ focal point says of a rule set aside (T13) [An 19].
create table override_review (
    decision        uuid        primary key,
    version         integer     not null,
    request         uuid        not null,
    leg             uuid        not null,
    person          uuid        not null,
    decider         uuid,
    organization    text        not null,
    country         text        not null,
    reason          text,
    made_at         timestamptz not null,
    answer_due      timestamptz not null,
    outcome         text,
    text            text,
    answered_at     timestamptz,
    overdue_told_at timestamptz,
    check ((outcome is null) = (answered_at is null) and (outcome is null) = (text is null))
);
create index override_by_organization on override_review (organization, decision);
create index override_by_country on override_review (country, decision);
create index override_open on override_review (organization, answer_due) where answered_at is null;
create index override_overdue on override_review (answer_due) where answered_at is null and overdue_told_at is null;

-- Overrides made before this table was there are answered too.
insert into override_review (decision, version, request, leg, person, decider, organization, country, reason, made_at,
    answer_due)
select d.id, 0, (o.state ->> 'request')::uuid, (o.state ->> 'leg')::uuid, (o.state ->> 'person')::uuid, d.decider,
    o.state ->> 'organization', o.state ->> 'country', o.state ->> 'reason', d.decided_at, d.decided_at + interval '7 days'
from (select state::jsonb as state from ledger where subject_type = 'override' and type = 'override.made') o
join leg_decision d on d.id = (o.state ->> 'id')::uuid;

grant select, insert, update on override_review to ${serviceRole};

-- Where an organization wants its notices pushed. Secrets are sealed under a key that the database doesn't have.
create table webhook (
    id             uuid        primary key,
    version        integer     not null,
    organization   text        not null,
    url            text        not null,
    kinds          text[]      not null,
    state          text        not null,
    secret         bytea       not null,
    earlier_secret bytea,
    earlier_until  timestamptz,
    created_at     timestamptz not null,
    ended_at       timestamptz,
    check ((state = 'ENDED') = (ended_at is not null))
);
create index webhook_organization on webhook (organization, id);
create index webhook_active on webhook (organization) where state = 'ACTIVE';

-- One message to a webhook, a ping when it has no notice.
create table webhook_delivery (
    id              uuid        primary key,
    webhook         uuid        not null references webhook,
    notice          uuid        references notice,
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    state           text        not null,
    last_status     integer,
    last_error      text,
    created_at      timestamptz not null,
    delivered_at    timestamptz,
    unique (webhook, notice)
);
create index webhook_delivery_list on webhook_delivery (webhook, id);
create index webhook_delivery_dead on webhook_delivery (webhook, id) where state = 'DEAD';
create index webhook_delivery_due on webhook_delivery (webhook, next_attempt_at) where state = 'PENDING';
create index webhook_delivery_gone on webhook_delivery (webhook) where last_status = 410;

grant select, insert, update on webhook, webhook_delivery to ${serviceRole};
