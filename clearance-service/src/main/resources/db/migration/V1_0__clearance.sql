-- Two phases for one scope must not overlap: equality in a GiST index.
create extension if not exists btree_gist;

-- What the rules read; each row holds from an instant on, until the next one does. Never changed.
create table policy_version (
    id         uuid        primary key,
    valid_from timestamptz not null unique,
    document   text        not null,
    set_by     text        not null,
    reason     text        not null
);

-- T8.
create table manual_area (
    id         uuid        primary key,
    version    integer     not null,
    scope      text        not null,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    reason     text        not null,
    check (valid_to is null or valid_to > valid_from)
);
create index manual_area_scope on manual_area (scope, valid_from);

-- T16, T17.
create table phase (
    id               uuid        primary key,
    version          integer     not null,
    scope            text        not null,
    rating           text        not null,
    state            text        not null,
    emergency        boolean     not null,
    reason           text        not null,
    proposed_at      timestamptz not null,
    authorized_at    timestamptz,
    valid_from       timestamptz,
    valid_to         timestamptz,
    after_report_due timestamptz,
    after_reported_at timestamptz,
    after_report     text,
    check (valid_to is null or valid_to >= valid_from),
    check ((state in ('DECLARED', 'ENDED')) = (valid_from is not null)),
    constraint one_phase_at_a_time exclude using gist (scope with =, tstzrange(valid_from, valid_to) with &&)
        where (valid_from is not null)
);
create index phase_in_force on phase (scope, valid_from) where valid_from is not null;
create index phase_after_report on phase (after_report_due) where after_report_due is not null;

create table clearance_request (
    id             uuid        primary key,
    version        integer     not null,
    title          text        not null,
    organization   text        not null,
    purpose        text        not null,
    contact        text        not null,
    created_by     text        not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    submitted_at   timestamptz,
    status         text        not null,
    departs_at     timestamptz not null
);
create index request_by_organization on clearance_request (organization, departs_at desc, id desc);
create index request_by_departure on clearance_request (departs_at desc, id desc);
create index request_by_creator on clearance_request (created_by, departs_at desc, id desc);

create table request_leg (
    id            uuid        primary key,
    request       uuid        not null references clearance_request,
    position      integer     not null,
    from_place    text        not null,
    to_place      text        not null,
    country       text        not null,
    departs_at    timestamptz not null,
    arrives_at    timestamptz not null,
    leaves_at     timestamptz,
    transit       boolean     not null,
    carrier       text,
    accommodation text,
    unique (request, position),
    check (departs_at <= arrives_at and (leaves_at is null or arrives_at <= leaves_at))
);

-- One traveller's clearance for one leg (T2, T20). Place and times are copies of the leg's, for the queues.
create table leg_clearance (
    id               uuid        primary key,
    request          uuid        not null references clearance_request,
    leg              uuid        not null references request_leg,
    position         integer     not null,
    person           uuid        not null,
    category         text        not null,
    organization     text        not null,
    designation      text        not null,
    country          text        not null,
    duty_station     text        not null,
    departs_at       timestamptz not null,
    state            text        not null,
    rating           text,
    assessment       text,
    assessed_at      timestamptz,
    consents         integer     not null,
    cleared_at       timestamptz,
    slip_issued_at   timestamptz,
    unique (leg, person)
);
create index leg_clearance_request on leg_clearance (request);
create index leg_clearance_person on leg_clearance (person, departs_at);
create index leg_clearance_country on leg_clearance (country, departs_at);
create index leg_clearance_organization on leg_clearance (organization, departs_at);
create index leg_clearance_pending on leg_clearance (country, departs_at, id) where state = 'PENDING';

create table leg_decision (
    id              uuid        primary key,
    clearance       uuid        not null references leg_clearance,
    outcome         text        not null,
    decider         uuid        not null,
    office          text        not null,
    scope           text        not null,
    authority       text        not null,
    reason          text,
    override_reason text,
    policy_version  uuid        not null,
    assessment      text        not null,
    decided_at      timestamptz not null
);
create index leg_decision_clearance on leg_decision (clearance, decided_at);

-- The written record [An 27].
create table slip (
    id             uuid        primary key,
    version        integer     not null,
    request        uuid        not null references clearance_request,
    person         uuid        not null,
    short_code     text        not null,
    code           text        not null,
    issued_at      timestamptz not null,
    valid_until    timestamptz not null,
    revoked_at     timestamptz,
    revoked_reason text
);
create index slip_traveller on slip (request, person, issued_at);
create index slip_short_code on slip (short_code);
create index slip_revoked on slip (valid_until) where revoked_at is not null;

-- Copies of other services' facts.
create table person_copy (
    id           uuid    primary key,
    sequence     integer not null,
    category     text    not null,
    organization text    not null,
    duty_station text,
    family_name  text    not null,
    given_names  text    not null,
    dependant_of uuid
);
create index person_copy_dependants on person_copy (dependant_of) where dependant_of is not null;

create table duty_station_copy (
    locode   text    primary key,
    sequence integer not null,
    name     text    not null,
    country  text    not null
);

create table course_requirement_copy (
    id         uuid    primary key,
    sequence   integer not null,
    course     text    not null,
    scope      text    not null,
    valid_from date    not null,
    valid_to   date,
    audience   text    not null,
    category   text,
    grace_days integer not null
);

create table certificate_copy (
    id          uuid    primary key,
    sequence    integer not null,
    person      uuid    not null,
    course      text    not null,
    valid_from  date    not null,
    valid_until date,
    counts      boolean not null
);
create index certificate_copy_person on certificate_copy (person) where counts;

grant select, insert on policy_version, leg_decision to ${serviceRole};
grant select, insert, update on manual_area, phase, clearance_request, request_leg, leg_clearance, slip,
    person_copy, duty_station_copy, course_requirement_copy, certificate_copy to ${serviceRole};
