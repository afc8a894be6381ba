-- Copy of personnel's duty stations.
create table replica_duty_station (
    locode      text primary key,
    name        text        not null,
    country     text        not null,
    known_since timestamptz not null,
    sequence    integer     not null
);
create index replica_duty_station_country on replica_duty_station (country, locode);

-- How often a duty station is inspected: the row with the latest start that has begun is in force.
create table inspection_cycle (
    id         uuid    primary key,
    months     integer not null check (months between 1 and 120),
    valid_from date    not null unique
);

create table checklist_version (
    id           uuid    primary key,
    version      integer not null,
    audience     text    not null,
    number       integer not null check (number >= 1),
    title        text    not null,
    items        text    not null,
    state        text    not null check (state in ('DRAFT', 'PUBLISHED')),
    published_at timestamptz,
    unique (audience, number),
    check ((state = 'PUBLISHED') = (published_at is not null))
);
create index checklist_version_audience on checklist_version (audience, id);

create table mission (
    id           uuid    primary key,
    version      integer not null,
    kind         text    not null check (kind in ('REGULAR', 'FOLLOW_UP')),
    state        text    not null check (state in ('PLANNED', 'OPEN', 'DEBRIEFED', 'CLOSED', 'CANCELLED')),
    duty_station text    not null,
    country      text    not null,
    starts_on    date    not null,
    ends_on      date    not null,
    team_lead    uuid    not null,
    inspectors   uuid[]  not null,
    checklists   uuid[]  not null,
    follows      uuid    references mission,
    named_under  text    not null,
    opened_at    timestamptz,
    debriefed_on date,
    check (ends_on >= starts_on),
    check ((kind = 'FOLLOW_UP') = (follows is not null)),
    check ((kind = 'REGULAR') = (cardinality(checklists) > 0)),
    check ((state in ('DEBRIEFED', 'CLOSED')) = (debriefed_on is not null))
);
create index mission_duty_station on mission (duty_station, id);
create index mission_country on mission (country, id);
create index mission_inspectors on mission using gin (inspectors);
create index mission_follows on mission (follows) where follows is not null;
-- The last inspection of a duty station, and the inspections of a period.
create index mission_last_inspection on mission (duty_station, debriefed_on) where kind = 'REGULAR';
create index mission_inspections on mission (starts_on, country, duty_station) where kind = 'REGULAR';

create table finding (
    id        uuid primary key,
    mission   uuid not null references mission,
    checklist uuid not null references checklist_version,
    item      text not null,
    scope     text not null,
    outcome   text not null check (outcome in ('MET', 'NOT_MET', 'NOT_APPLICABLE')),
    note      text,
    found_by  text not null,
    found_at  timestamptz not null,
    unique (mission, checklist, item, scope)
);
create index finding_mission on finding (mission, id);

create table deficiency (
    id             uuid    primary key,
    version        integer not null,
    mission        uuid    not null references mission,
    finding        uuid    not null unique references finding,
    duty_station   text    not null,
    country        text    not null,
    scope          text    not null,
    audience       text    not null,
    item           text    not null,
    paragraph      text    not null,
    description    text    not null,
    state          text    not null check (state in ('OPEN', 'CORRECTION_CLAIMED', 'CLOSED')),
    correct_by     date,
    verify_by      date,
    evidence       text,
    evidence_links text[]  not null,
    claimed_by     text,
    claimed_at     timestamptz,
    verified_by    uuid    references mission,
    closed_on      date,
    check (verify_by >= correct_by),
    check (state = 'OPEN' or claimed_by is not null),
    check ((state = 'CLOSED') = (closed_on is not null)),
    check (state <> 'CLOSED' or verified_by is not null)
);
create index deficiency_mission on deficiency (mission, id);
create index deficiency_duty_station on deficiency (duty_station, id);
create index deficiency_country on deficiency (country, id);
create index deficiency_scope on deficiency (scope, id);
create index deficiency_state on deficiency (state, id);
create index deficiency_due on deficiency (correct_by, country, duty_station, scope) where state <> 'CLOSED';
create index deficiency_visits on deficiency (verify_by, country, duty_station, scope);
create index deficiency_closed on deficiency (closed_on) where closed_on is not null;

create table verification (
    id          uuid primary key,
    mission     uuid not null references mission,
    deficiency  uuid not null references deficiency,
    outcome     text not null check (outcome in ('CONFIRMED', 'REFUTED')),
    note        text,
    verified_by text not null,
    verified_at timestamptz not null
);
create index verification_mission on verification (mission, id);

-- I2: a published version is frozen. I5: what an inspection found can't be removed.
create trigger published_versions_stay before update on checklist_version
    for each row when (old.state = 'PUBLISHED') execute function refuse_change();
create trigger findings_stay before update on finding for each row execute function refuse_change();
create trigger verifications_stay before update on verification for each row execute function refuse_change();
create trigger closed_deficiencies_stay before update on deficiency
    for each row when (old.state = 'CLOSED') execute function refuse_change();
create trigger checklist_versions_are_kept before delete on checklist_version
    for each row execute function refuse_change();
create trigger missions_are_kept before delete on mission for each row execute function refuse_change();
create trigger findings_are_kept before delete on finding for each row execute function refuse_change();
create trigger deficiencies_are_kept before delete on deficiency for each row execute function refuse_change();
create trigger verifications_are_kept before delete on verification for each row execute function refuse_change();

grant select, insert, update on replica_duty_station, checklist_version, mission, deficiency to ${serviceRole};
grant select, insert on inspection_cycle, finding, verification to ${serviceRole};
