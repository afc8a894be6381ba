-- T21: a leg that an amendment took out stays on the record; the others keep an order without gaps.
alter table request_leg
    add column dropped_at timestamptz,
    add column flight     text,
    add column lodging    text,
    drop constraint request_leg_request_position_key,
    add constraint one_leg_at_a_place exclude (request with =, position with =) where (dropped_at is null)
        deferrable initially deferred;

-- T14: who shares a flight or a roof.
create index request_leg_flight on request_leg (flight) where flight is not null;
create index request_leg_lodging on request_leg (lodging, arrives_at) where lodging is not null;

-- asked_at: when the clearance was last asked for, by submission or by a material change (T15, T21).
-- leaves_at: the end of this traveller's stay. wanted_until: the end that an extension asks for.
-- by_organization: whether an office of the traveller's organization has a say (T14).
-- risk: how dangerous the rating was at the last judgement, for the queue of those who decide.
alter table leg_clearance
    add column asked_at     timestamptz,
    add column leaves_at    timestamptz,
    add column wanted_until timestamptz,
    add column risk         integer not null default 0,
    add column by_organization boolean not null default false,
    add column awaits       boolean not null
        generated always as (state = 'PENDING' or wanted_until is not null) stored,
    drop constraint leg_clearance_leg_person_key;
-- A clearance that was given up stays, also when the traveller is put on the leg again.
create unique index leg_clearance_traveller on leg_clearance (leg, person) where state <> 'CANCELLED';
drop index leg_clearance_pending;
create index leg_clearance_by_departure on leg_clearance (country, departs_at, id) where awaits;
create index leg_clearance_by_risk on leg_clearance (country, risk desc, departs_at, id) where awaits;
create index leg_clearance_awaiting on leg_clearance (departs_at, id) where awaits;
create index leg_clearance_awaiting_by_risk on leg_clearance (risk desc, departs_at, id) where awaits;

create index leg_clearance_by_organization on leg_clearance (organization, departs_at, id)
    where awaits and by_organization;

-- What whoever decides asks, and what they are answered (T20).
create table leg_question (
    id          uuid        primary key,
    clearance   uuid        not null references leg_clearance,
    question    text        not null,
    asked_by    uuid        not null,
    office      text        not null,
    scope       text        not null,
    authority   text        not null,
    asked_at    timestamptz not null,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);
create index leg_question_clearance on leg_question (clearance, asked_at);
grant select, insert, update on leg_question to ${serviceRole};
