-- Queries that exclude overlapping periods need equality in a GiST index.
create extension if not exists btree_gist;

create table organization (
    code text primary key check (code ~ '^[A-Z0-9-]{2,20}$'),
    kind text not null check (kind in ('UN_SYSTEM', 'PARTNER')),
    name text not null
);

create table country (
    code   text primary key check (code ~ '^[A-Z]{2}$'),
    alpha3 text not null unique,
    name_en text not null,
    name_fr text not null,
    name_es text not null,
    name_ar text not null,
    name_zh text not null,
    name_ru text not null
);

create table duty_station (
    locode    text primary key check (locode ~ '^[A-Z]{2}[A-Z2-9]{3}$'),
    name      text not null,
    country   text not null references country,
    capital   boolean not null,
    family    boolean not null,
    latitude  numeric(5, 2) not null,
    longitude numeric(5, 2) not null,
    check (left(locode, 2) = country)
);
create index duty_station_country on duty_station (country, locode);

-- Personnel and dependants alike: a dependant is a person in their own right (P2).
create table person (
    id              uuid primary key,
    version         integer not null,
    category        text not null,
    organization    text not null references organization,
    duty_station    text not null references duty_station,
    family_name     text not null,
    given_names     text not null,
    contract        text,
    employee_number text,
    email           text,
    phone           text,
    dependant_of    uuid references person,
    relationship    text,
    assigned_from   date not null,
    assigned_until  date,
    check (assigned_until is null or assigned_until >= assigned_from),
    check ((category = 'DEPENDANT') = (dependant_of is not null)),
    unique (organization, employee_number)
);
create index person_by_organization on person (organization, id);
create index person_by_duty_station on person (duty_station, id);
create index person_by_organization_and_duty_station on person (organization, duty_station, id);
create index person_dependants on person (dependant_of, id) where dependant_of is not null;

create table appointment (
    id           uuid primary key,
    version      integer not null,
    office       text not null,
    scope        text not null,
    holder       uuid not null references person,
    valid_from   timestamptz not null,
    valid_to     timestamptz,
    reference    text not null,
    dated        date not null,
    signatory    text not null,
    consulted_on date,
    approved_on  date,
    inducted_on  date,
    check (valid_to is null or valid_to > valid_from),
    -- A1: exactly one at any instant; two overlapping appointments can't both commit.
    constraint one_holder_at_a_time exclude using gist
        (office with =, scope with =, tstzrange(valid_from, valid_to) with &&)
        where (office in ('SECRETARY_GENERAL', 'COORDINATOR', 'DESIGNATED_OFFICIAL', 'EXECUTIVE_HEAD', 'HQ_FOCAL_POINT',
                          'COUNTRY_REPRESENTATIVE', 'COUNTRY_SECURITY_FOCAL_POINT'))
);
create index appointment_holder on appointment (holder, valid_from);
create index appointment_office on appointment (office, scope, valid_from);

-- A8: written, scoped, with an end.
create table delegation (
    id          uuid primary key,
    version     integer not null,
    appointment uuid not null references appointment,
    scope       text not null,
    holder      uuid not null references person,
    valid_from  timestamptz not null,
    valid_to    timestamptz not null,
    reference   text not null,
    dated       date not null,
    signatory   text not null,
    check (valid_to > valid_from)
);
create index delegation_holder on delegation (holder, valid_from);
create index delegation_appointment on delegation (appointment, valid_from);

grant select, insert, update on organization, country, duty_station, person, appointment, delegation to ${serviceRole};
