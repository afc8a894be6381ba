-- What journeys need of the policy: when a confirmation is overdue, how far a reporter's clock may be ahead, and for how
-- long a report confirms where somebody is.
update policy_version set document = (document::jsonb || $policy$
{
  "movements": {"overdueAfter": "PT12H", "clockSkew": "PT5M", "confirmedFor": "P30D"}
}
$policy$::jsonb)::text
 where document::jsonb -> 'movements' is null;

-- What somebody reported of a traveller on a leg. Never changed: a later report corrects an earlier one by its rule.
create table movement (
    id          uuid        primary key,
    request     uuid        not null references clearance_request,
    leg         uuid        not null references request_leg,
    clearance   uuid        not null references leg_clearance,
    person      uuid        not null,
    kind        text        not null,
    happened_at timestamptz not null,
    source      text        not null,
    reported_by text        not null,
    authority   text        not null,
    reported_at timestamptz not null,
    note        text,
    uncleared   boolean     not null
);
create index movement_of_leg on movement (leg, id);
create index movement_of_clearance on movement (clearance, id);

-- The plan of the leg, copied by the triggers below but for the end of the stay, which is the traveller's own; the reports that count, by the service; and the first report of
-- another leg by which the traveller has gone on, by the service too.
alter table leg_clearance
    add column from_place           text,
    add column arrives_at           timestamptz,
    add column transit              boolean,
    add column departed_at          timestamptz,
    add column departed_source      text,
    add column departed_reported_at timestamptz,
    add column arrived_at           timestamptz,
    add column arrived_source       text,
    add column arrived_reported_at  timestamptz,
    add column left_at              timestamptz,
    add column left_source          text,
    add column left_reported_at     timestamptz,
    add column moved_on_at          timestamptz;
update leg_clearance c set from_place = l.from_place, arrives_at = l.arrives_at, leaves_at = l.leaves_at,
       transit = l.transit from request_leg l where l.id = c.leg;
alter table leg_clearance
    alter column from_place set not null, alter column arrives_at set not null, alter column transit set not null;

create function take_plan_of_leg() returns trigger language plpgsql as $$
begin
    select l.from_place, l.arrives_at, coalesce(new.leaves_at, l.leaves_at), l.transit
      into new.from_place, new.arrives_at, new.leaves_at, new.transit
      from request_leg l where l.id = new.leg;
    return new;
end $$;
create trigger leg_clearance_takes_plan before insert on leg_clearance for each row execute function take_plan_of_leg();

create function give_plan_to_clearances() returns trigger language plpgsql as $$
begin
    update leg_clearance set from_place = new.from_place, arrives_at = new.arrives_at, transit = new.transit
     where leg = new.id;
    return null;
end $$;
create trigger request_leg_gives_plan after update of from_place, arrives_at, transit on request_leg
    for each row execute function give_plan_to_clearances();

-- Of a traveller who may go or went:
-- uncleared    whether they went without a clearance,
-- begun_at     since when the leg is theirs, by the reports or else by the plan,
-- evidence_at  since when reports say that they are on it or where it leads,
-- stays        whether they are looked for where it leads: who only changes planes isn't (T3), unless reports have them there
-- stay         when they are where it leads: from the arrival reported or planned on, until a report says that they left
--              or are elsewhere; without such a report there is no end (T22),
-- away         when they are not where they were before, by the reports,
-- unconfirmed  when they should have departed while nobody says that they did,
-- awaited      what should be reported next, and from when on.
alter table leg_clearance
    add column travels boolean not null generated always as (
        state in ('AUTO_CLEARED', 'CLEARED', 'IN_PROGRESS', 'EXTENDED', 'CURTAILED', 'COMPLETED')
        or coalesce(departed_at, arrived_at, left_at) is not null) stored,
    add column uncleared boolean not null generated always as (
        state not in ('AUTO_CLEARED', 'CLEARED', 'IN_PROGRESS', 'EXTENDED', 'CURTAILED', 'COMPLETED')
        and coalesce(departed_at, arrived_at, left_at) is not null) stored,
    add column stays boolean not null generated always as (
        coalesce(departed_at, arrived_at, left_at) is not null
        or not transit and state in ('AUTO_CLEARED', 'CLEARED', 'IN_PROGRESS', 'EXTENDED', 'CURTAILED', 'COMPLETED'))
        stored,
    add column begun_at timestamptz not null generated always as (
        coalesce(departed_at, arrived_at, least(departs_at, left_at))) stored,
    add column evidence_at timestamptz generated always as (coalesce(departed_at, arrived_at)) stored,
    add column stay tstzrange not null generated always as (tstzrange(
        least(coalesce(arrived_at, greatest(arrives_at, departed_at)), coalesce(left_at, moved_on_at)),
        coalesce(left_at, moved_on_at))) stored,
    add column away tstzrange generated always as (
        case when coalesce(departed_at, arrived_at, left_at) is not null then tstzrange(
            least(coalesce(departed_at, arrived_at, departs_at), coalesce(left_at, moved_on_at)),
            coalesce(left_at, moved_on_at)) end) stored,
    add column unconfirmed tstzrange generated always as (
        case when coalesce(departed_at, arrived_at, left_at) is null then tstzrange(
            least(departs_at, moved_on_at), moved_on_at) end) stored,
    add column awaited text generated always as (
        case when coalesce(left_at, moved_on_at) is not null then null
             when coalesce(departed_at, arrived_at) is null then 'DEPARTURE'
             when arrived_at is null then 'ARRIVAL'
             when leaves_at is not null then 'LEAVING'
             else 'END' end) stored,
    add column awaited_since timestamptz generated always as (
        case when coalesce(left_at, moved_on_at) is not null then null
             when coalesce(departed_at, arrived_at) is null then departs_at
             when arrived_at is null then arrives_at
             else coalesce(leaves_at, arrived_at) end) stored;

-- Who stays in a place or with an organization at an instant.
create index leg_clearance_stay_in_country on leg_clearance using gist (country, stay) where stays;
create index leg_clearance_stay_at_station on leg_clearance using gist (duty_station, stay) where stays;
create index leg_clearance_stay_of_organization on leg_clearance using gist (organization, stay) where stays;
-- Who is away, and who should be, at an instant: read from the index alone.
create index leg_clearance_away on leg_clearance using gist (away) include (person)
    where travels and away is not null;
create index leg_clearance_unconfirmed on leg_clearance using gist (unconfirmed) include (person, departs_at)
    where travels and unconfirmed is not null;
-- Reports of one person in their order, to see who has gone on.
create index leg_clearance_evidence on leg_clearance (person, evidence_at) where evidence_at is not null;
-- What is overdue, by country of the place or of the departure.
create index leg_clearance_awaited on leg_clearance (country, awaited_since, id) where travels and awaited is not null;
create index leg_clearance_awaited_departure on leg_clearance (left(from_place, 2), awaited_since, id)
    where travels and awaited = 'DEPARTURE';
-- What the plans say of the next days.
create index leg_clearance_arrives on leg_clearance (country, arrives_at) where stays;
create index leg_clearance_departs on leg_clearance (departs_at) where travels;

-- Who serves where, on which days; aside while a merge of two people has put it aside.
create table assignment_copy (
    id             uuid    primary key,
    sequence       integer not null,
    person         uuid    not null,
    organization   text    not null,
    duty_station   text    not null,
    category       text    not null,
    assigned_from  date    not null,
    assigned_until date,
    aside          boolean not null default false
);
create index assignment_copy_of_person on assignment_copy (person, assigned_from);
create index assignment_copy_in_country on assignment_copy (left(duty_station, 2), person);
create index assignment_copy_at_station on assignment_copy (duty_station, person);
create index assignment_copy_of_organization on assignment_copy (organization, person);

-- In which home somebody lives from when to when; and in which zone each home lies from when on.
create table residency_copy (
    person     uuid        not null,
    valid_from timestamptz not null,
    sequence   integer     not null,
    residence  uuid        not null,
    valid_to   timestamptz,
    primary key (person, valid_from)
);
create index residency_copy_of_residence on residency_copy (residence);
create table residence_zone_copy (
    residence  uuid        not null,
    sequence   integer     not null,
    zone       text,
    valid_from timestamptz not null,
    primary key (residence, sequence)
);
create index residence_zone_copy_of_zone on residence_zone_copy (zone, residence);

-- The zone of a home at an instant: the last known by then, or the first known at all.
create function zone_of_home(home uuid, at timestamptz) returns text language sql stable parallel safe
begin atomic
    select z.zone from residence_zone_copy z where z.residence = home
     order by z.valid_from <= at desc,
              case when z.valid_from <= at then z.sequence end desc, z.sequence limit 1;
end;

-- The zone in which somebody lives at an instant.
create function zone_of_person(someone uuid, at timestamptz) returns text language sql stable parallel safe
begin atomic
    select zone_of_home(h.residence, at) from (
        select r.residence, r.valid_to from residency_copy r
         where r.person = someone and r.valid_from <= at order by r.valid_from desc limit 1) h
     where h.valid_to is null or h.valid_to > at;
end;

-- Visitors' stays in zones.
create table zone_stay_copy (
    id         uuid        primary key,
    sequence   integer     not null,
    person     uuid        not null,
    zone       text        not null,
    valid_from timestamptz not null,
    valid_to   timestamptz not null,
    period     tstzrange   not null
        generated always as (tstzrange(valid_from, greatest(valid_from, valid_to))) stored
);
create index zone_stay_copy_of_person on zone_stay_copy (person, valid_from);
create index zone_stay_copy_in_zone on zone_stay_copy using gist (zone, period);
create index zone_stay_copy_at on zone_stay_copy using gist (period);

create table zone_copy (
    code         text    primary key,
    sequence     integer not null,
    duty_station text    not null
);
create index zone_copy_at_station on zone_copy (duty_station);

-- A duty station knows its area. The feed of personnel is read once more, for the assignments and homes that were passed
-- over so far and the areas of stations that are known already.
alter table duty_station_copy add column area text;
update duty_station_copy set sequence = 0;
update replica_checkpoint set last_event_id = null where source = 'personnel';
create index duty_station_copy_in_area on duty_station_copy (area) where area is not null;
create index duty_station_copy_in_country on duty_station_copy (country);

grant select, insert on movement to ${serviceRole};
grant select, insert, update on assignment_copy, residency_copy, residence_zone_copy, zone_stay_copy, zone_copy
    to ${serviceRole};
