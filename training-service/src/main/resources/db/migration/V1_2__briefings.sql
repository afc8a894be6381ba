-- Within how many hours of the arrival a briefing is due, from a day on (T11); a default of ours, set by an office.
create table briefing_term (
    id         uuid primary key,
    valid_from date not null unique,
    hours      integer not null check (hours between 1 and 720),
    instrument text not null
);

-- How far clearance's requests have been read, so that an older state of one changes nothing.
create table journey (
    request  uuid primary key,
    sequence integer not null
);

-- Who arrived where by the reports that count; without a time the report was taken back.
create table arrival (
    leg          uuid not null,
    person       uuid not null,
    request      uuid not null,
    organization text not null,
    duty_station text not null,
    arrived_at   timestamptz,
    waiting      boolean not null default true,
    primary key (leg, person)
);
create index arrival_by_request on arrival (request);
create index arrival_waiting on arrival (leg, person) where waiting;

create table briefing (
    id              uuid primary key,
    version         integer not null,
    request         uuid not null,
    leg             uuid not null,
    person          uuid not null,
    organization    text not null,
    duty_station    text not null,
    country         text not null,
    arrived_at      timestamptz not null,
    due_at          timestamptz not null,
    state           text not null check (state in ('OPEN', 'GIVEN', 'SIGNED', 'VOID')),
    given_at        timestamptz,
    given_by        text,
    language        text,
    topics          text[] not null default '{}',
    signed_at       timestamptz,
    signature       text check (signature in ('ELECTRONIC', 'ON_PAPER')),
    signed_by       uuid,
    paper_reference text,
    unique (leg, person),
    check ((given_at is null) = (given_by is null) and (given_at is null) = (language is null)),
    check (state not in ('GIVEN', 'SIGNED') or given_at is not null),
    check (state <> 'OPEN' or given_at is null),
    check ((state = 'SIGNED') = (signed_at is not null)),
    check ((signed_at is null) = (signature is null)),
    check ((signed_by is not null) = (signature is not distinct from 'ELECTRONIC')),
    check ((paper_reference is not null) = (signature is not distinct from 'ON_PAPER'))
);
create index briefing_by_person on briefing (person, id);
-- Lists, the earliest due first, and measures, which read nothing but the index.
create index briefing_by_due on briefing (due_at, id) include (state, given_at, signed_at);
create index briefing_by_country on briefing (country, due_at, id) include (state, given_at, signed_at);
create index briefing_by_duty_station on briefing (duty_station, due_at, id) include (state, given_at, signed_at);
create index briefing_by_organization on briefing (organization, due_at, id) include (state, given_at, signed_at);
create index briefing_by_organization_there
    on briefing (organization, country, due_at, id) include (state, given_at, signed_at);
-- What is still to be given or signed: few among all.
create index briefing_left on briefing (due_at, id) where state in ('OPEN', 'GIVEN');
create index briefing_left_in_country on briefing (country, due_at, id) where state in ('OPEN', 'GIVEN');
create index briefing_left_at_duty_station on briefing (duty_station, due_at, id) where state in ('OPEN', 'GIVEN');
create index briefing_left_of_organization on briefing (organization, due_at, id) where state in ('OPEN', 'GIVEN');

grant select, insert on briefing_term to ${serviceRole};
grant select, insert, update on journey, arrival, briefing to ${serviceRole};
