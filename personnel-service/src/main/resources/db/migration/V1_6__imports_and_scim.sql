-- P11: a file of an organization's people, worked off row by row. It is received into import_chunk first, whole or not
-- at all, so that no row depends on the sender's connection; then one instance at a time works off one chunk after the
-- other, each in one transaction with its progress.
create table import_job (
    id              uuid        primary key,
    organization    text        not null references organization,
    actor           text        not null,
    request_id      text        not null,
    mode            text        not null check (mode in ('APPLY', 'DRY_RUN')),
    format          text        not null check (format in ('NDJSON', 'CSV')),
    state           text        not null check (state in
        ('RECEIVING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'ABANDONED')),
    begun_at        timestamptz not null,
    queued_at       timestamptz,
    ended_at        timestamptz,
    rows            integer     not null default 0,
    chunks          integer     not null default 0,
    next_chunk      integer     not null default 0,
    registered      integer     not null default 0,
    changed         integer     not null default 0,
    unchanged       integer     not null default 0,
    refused         integer     not null default 0,
    idempotency_key text,
    fingerprint     text,
    holder          text,
    held_until      timestamptz,
    check ((state in ('RECEIVING', 'ABANDONED')) = (queued_at is null)),
    check ((state in ('RECEIVING', 'QUEUED', 'RUNNING')) = (ended_at is null))
);
-- Two files of one organization are worked off one after the other.
create unique index one_import_at_a_time on import_job (organization) where state = 'RUNNING';
create index import_job_waiting on import_job (queued_at, id) where state in ('QUEUED', 'RUNNING');
create index import_job_receiving on import_job (held_until) where state = 'RECEIVING';
create index import_job_ended on import_job (ended_at) where ended_at is not null;
create unique index import_job_key on import_job (actor, idempotency_key) where idempotency_key is not null;

-- Rows as they were sent, some thousand together; gone as soon as they are worked off.
create table import_chunk (
    job    uuid    not null references import_job,
    number integer not null,
    rows   integer not null,
    data   bytea   not null,
    primary key (job, number)
);

-- What became of each row. Its job is there, since the row is written by whoever moves the job on; a check of each
-- would take a twentieth of an import's time. The key is the employee number, or the id of a person who has none.
create table import_row (
    job       uuid    not null,
    line      integer not null,
    outcome   text    not null check (outcome in ('REGISTERED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    key       text,
    given_id  uuid,
    person    uuid,
    dependant boolean not null,
    dated     boolean not null,
    field     text,
    reason    text,
    primary key (job, line),
    check ((outcome = 'REFUSED') = (reason is not null))
);
create index import_row_by_outcome on import_row (job, outcome, line);
create index import_row_by_key on import_row (job, key) where key is not null;
create index import_row_by_given_id on import_row (job, given_id) where given_id is not null;

grant select, insert, update on import_job to ${serviceRole};
grant select, insert, delete on import_chunk, import_row to ${serviceRole};

-- What SCIM keeps of a person besides: the name by which an identity system knows them, and its own id for them. Whom
-- it has removed is gone for SCIM; the person stays.
create table scim_user (
    person       uuid        primary key references person,
    version      integer     not null,
    organization text        not null references organization,
    user_name    text        not null,
    external_id  text,
    changed_at   timestamptz not null,
    deleted_at   timestamptz
);
create unique index scim_user_name on scim_user (organization, lower(user_name)) where deleted_at is null;
create index scim_user_external_id on scim_user (organization, external_id)
    where deleted_at is null and external_id is not null;
create index person_by_family_name on person (organization, lower(family_name) text_pattern_ops);
grant select, insert, update on scim_user to ${serviceRole};
