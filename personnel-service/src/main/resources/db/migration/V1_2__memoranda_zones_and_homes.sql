-- A memorandum lapses once (P1): when that was written to the ledger, and how many people dropped out with it.
alter table memorandum
    add column lapsed_at timestamptz,
    add column lapsed_personnel integer,
    add column lapsed_dependants integer,
    add constraint lapse_is_whole check (num_nulls(lapsed_at, lapsed_personnel, lapsed_dependants) in (0, 3));
create index memorandum_to_lapse on memorandum (valid_until) where lapsed_at is null and valid_until is not null;

-- Duty stations change: they join areas [17], and become family or non-family ones.
alter table duty_station add column version integer not null default 0;

-- A zone's polygon and address rules are read and written whole, as JSON texts.
alter table zone
    alter column polygon type text,
    add column address_rules text not null default '[]',
    add column opened_at timestamptz not null default now();
create index zone_open on zone (duty_station, code) where closed_at is null;

-- Why a home lies in no zone, and between which zones it couldn't be decided.
alter table residence
    add column unplaced_because text,
    add column candidates text[] not null default '{}',
    add constraint placed_or_not check (zone is null or unplaced_because is null);
create index residence_unplaced on residence (duty_station, id) where zone is null;

-- Where everybody lives at an instant, and now.
create index residency_by_person on residency (person, valid_from);
create index residency_now on residency (person) include (zone, residence) where valid_to is null;
create index zone_stay_now on zone_stay (valid_to, zone) include (valid_from, person);

-- 22(d): that a person has seen who their wardens are; void once zone or wardens are others. The ledger keeps the past.
create table warden_acknowledgement (
    person          uuid not null references person,
    version         integer not null,
    zone            text not null references zone,
    wardens         uuid[] not null,
    acknowledged_at timestamptz not null,
    primary key (person) include (zone, wardens)
);
grant select, insert, update on warden_acknowledgement to ${serviceRole};

-- Measures count everybody from the index alone.
drop index assignment_by_duty_station;
create index assignment_by_duty_station on assignment (duty_station, person)
    include (organization, category, assigned_from, assigned_until);
