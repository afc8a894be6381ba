-- What several features stand on: who was assigned where when, where they live, and whose zone that is.
-- Periods are half-open, [from, to); a period without an end has none. The database parts two writers: of two
-- overlapping rows only one commits.

-- Every assignment of a person, past ones too. The columns of the same names in person repeat the latest, so that a
-- person is read in one step. The name repeats the person's, so that a list comes in the order of names by an index.
create table assignment (
    id             uuid primary key,
    person         uuid not null,
    organization   text not null,
    duty_station   text not null,
    category       text not null,
    contract       text,
    assigned_from  date not null,
    assigned_until date,
    period         daterange not null
        generated always as (daterange(assigned_from, assigned_until, '[]')) stored,
    family_name    text not null,
    given_names    text not null,
    check (assigned_until is null or assigned_until >= assigned_from),
    constraint one_assignment_at_a_time unique (person, period without overlaps)
);
create index assignment_by_duty_station on assignment (duty_station, person);
create index assignment_by_name on assignment (duty_station, family_name, given_names, person);

-- Whom and where an assignment names is there, and stays: people, organizations and places are never removed and keep
-- their keys. It is looked up for all rows of a statement together; by foreign keys, row by row, it would cost a file
-- of new people a quarter of its time.
create function stays() returns trigger language plpgsql as $$
begin
    raise exception '% are never removed and keep their keys', tg_table_name using errcode = 'foreign_key_violation';
end
$$;
create trigger person_stays before delete or truncate on person execute function stays();
create trigger person_keeps_key before update of id on person
    for each row when (new.id <> old.id) execute function stays();
create trigger organization_stays before delete or truncate on organization execute function stays();
create trigger organization_keeps_key before update of code on organization
    for each row when (new.code <> old.code) execute function stays();
create trigger duty_station_stays before delete or truncate on duty_station execute function stays();
create trigger duty_station_keeps_key before update of locode on duty_station
    for each row when (new.locode <> old.locode) execute function stays();

create function require_references() returns trigger language plpgsql as $$
begin
    if exists (select from written w where not exists (select from person p
                where p.id = w.person and p.family_name = w.family_name and p.given_names = w.given_names)) then
        raise exception 'An assignment is of nobody on record, or of another name'
            using errcode = 'foreign_key_violation', constraint = 'assignment_of_a_person';
    end if;
    if exists (select from written w
                where not exists (select from organization o where o.code = w.organization)
                   or not exists (select from duty_station d where d.locode = w.duty_station)) then
        raise exception 'An assignment is to an organization or duty station that is not there'
            using errcode = 'foreign_key_violation', constraint = 'assignment_to_a_place';
    end if;
    return null;
end
$$;
create trigger assignment_begins after insert on assignment
    referencing new table as written for each statement execute function require_references();
create trigger assignment_changes after update on assignment
    referencing new table as written for each statement execute function require_references();

create function take_name() returns trigger language plpgsql as $$
begin
    select p.family_name, p.given_names into new.family_name, new.given_names from person p where p.id = new.person;
    if not found then
        raise exception 'An assignment is of nobody on record'
            using errcode = 'foreign_key_violation', constraint = 'assignment_of_a_person';
    end if;
    return new;
end
$$;
create trigger assignment_without_name before insert on assignment
    for each row when (new.family_name is null or new.given_names is null) execute function take_name();
create trigger assignment_of_another before update of person on assignment
    for each row execute function take_name();

create function pass_name_on() returns trigger language plpgsql as $$
begin
    update assignment set family_name = new.family_name, given_names = new.given_names where person = new.id;
    return null;
end
$$;
create trigger person_is_renamed after update of family_name, given_names on person
    for each row when ((new.family_name, new.given_names) is distinct from (old.family_name, old.given_names))
    execute function pass_name_on();

insert into assignment (id, person, organization, duty_station, category, contract, assigned_from, assigned_until)
    select gen_random_uuid(), id, organization, duty_station, category, contract, assigned_from, assigned_until
      from person;

-- P1: while a memorandum for the country is in force, a partner's personnel and dependants there are included [8(l)].
create table memorandum (
    id           uuid primary key,
    version      integer not null,
    organization text not null references organization,
    country      text not null references country,
    reference    text not null,
    dated        date not null,
    signatory    text not null,
    valid_from   date not null,
    valid_until  date,
    period       daterange not null generated always as (daterange(valid_from, valid_until, '[]')) stored,
    check (valid_until is null or valid_until >= valid_from),
    constraint one_memorandum_at_a_time unique (organization, country, period without overlaps)
);
create index memorandum_by_country on memorandum (country, organization);
create index memorandum_end on memorandum (valid_until) where valid_until is not null;

-- An area of a country, away from its capital [17]. The code is that of scopes: CD/north-kivu.
create table area (
    code    text primary key check (code ~ '^[A-Z]{2}/[a-z0-9-]{1,60}$'),
    version integer not null,
    country text not null references country,
    name    text not null,
    check (left(code, 2) = country)
);
create index area_by_country on area (country, code);
alter table duty_station add column area text references area;
create index duty_station_by_area on duty_station (area, locode) where area is not null;

-- A warden's zone [19] of a duty station. The code is that of scopes: CD/goma-himbi.
create table zone (
    code         text primary key check (code ~ '^[A-Z]{2}/[a-z0-9-]{1,60}$'),
    version      integer not null,
    duty_station text not null references duty_station,
    name         text not null,
    boundary     text not null,
    polygon      jsonb,
    closed_at    timestamptz,
    check (left(code, 2) = left(duty_station, 2))
);
create index zone_by_duty_station on zone (duty_station, code);

-- A home, with the zone in which it lies; none while it could not be placed.
create table residence (
    id           uuid primary key,
    version      integer not null,
    duty_station text not null references duty_station,
    address      text not null,
    latitude     numeric(8, 5),
    longitude    numeric(8, 5),
    zone         text references zone,
    placed_by    text,
    check ((latitude is null) = (longitude is null)),
    check ((zone is null) = (placed_by is null))
);
create index residence_by_duty_station on residence (duty_station, id);
create index residence_by_zone on residence (zone, id) where zone is not null;

-- Who lives where, and so in which zone (P4): when a residence gets another zone, the residencies in it end and begin
-- anew in the same transaction. The same home is one household.
create table residency (
    id         uuid primary key,
    person     uuid not null references person,
    residence  uuid not null references residence,
    zone       text references zone,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    period     tstzrange not null generated always as (tstzrange(valid_from, valid_to)) stored,
    check (valid_to is null or valid_to > valid_from),
    constraint one_home_at_a_time unique (person, period without overlaps)
);
create index residency_by_zone on residency (zone, person) where zone is not null;
create index residency_by_residence on residency (residence, person);

-- P4: a visitor joins a zone for the stay, with a named contact [20(d), 22(d)].
create table zone_stay (
    id            uuid primary key,
    version       integer not null,
    person        uuid not null references person,
    zone          text not null references zone,
    accommodation text not null,
    contact_name  text not null,
    contact_phone text not null,
    valid_from    timestamptz not null,
    valid_to      timestamptz not null,
    period        tstzrange not null generated always as (tstzrange(valid_from, valid_to)) stored,
    check (valid_to > valid_from),
    constraint one_stay_at_a_time unique (person, period without overlaps)
);
create index zone_stay_by_zone on zone_stay (zone, valid_to);

grant select, insert, update on assignment, memorandum, area, zone, residence, residency, zone_stay to ${serviceRole};

-- The numbers of the rules, each from a day on; never changed.
create table policy_term (
    id         uuid primary key,
    name       text not null,
    value      integer not null check (value between 1 and 3660),
    valid_from date not null,
    instrument text not null,
    unique (name, valid_from)
);
insert into policy_term (id, name, value, valid_from, instrument) values
    ('01890000-0000-7000-8000-00000000e001', 'LIST_ATTESTATION_DAYS', 90, '2000-01-01', 'Default of the suite'),
    ('01890000-0000-7000-8000-00000000e002', 'HOUSEHOLD_VISIT_DAYS', 180, '2000-01-01', 'Default of the suite'),
    ('01890000-0000-7000-8000-00000000e003', 'HEADCOUNT_EXERCISE_DAYS', 183, '2000-01-01', 'Default of the suite'),
    ('01890000-0000-7000-8000-00000000e004', 'MERGE_UNDO_DAYS', 30, '2000-01-01', 'Default of the suite'),
    ('01890000-0000-7000-8000-00000000e005', 'MEMORANDUM_WARNING_DAYS', 30, '2000-01-01', 'Default of the suite');
grant select, insert on policy_term to ${serviceRole};

-- A person repeats the latest assignment, whose references are checked.
alter table person
    drop constraint person_organization_fkey,
    drop constraint person_duty_station_fkey;
