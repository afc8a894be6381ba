-- T12: a new office, a move or an extension of activities [An 28].
create table opening (
    id           uuid        primary key,
    version      integer     not null,
    kind         text        not null,
    organization text        not null,
    duty_station text        not null,
    country      text        not null,
    address      text        not null,
    from_address text,
    planned_on   date,
    headcount    integer     not null,
    description  text        not null,
    state        text        not null,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    changed_at   timestamptz not null,
    approved_at  timestamptz,
    opened_on    date,
    unapproved   boolean     not null,
    check ((kind = 'MOVE') = (from_address is not null)),
    check ((state = 'OPENED') = (opened_on is not null)),
    check (state not in ('APPROVED') or approved_at is not null),
    check (state <> 'OPENED' or unapproved or approved_at is not null)
);
create index opening_by_country on opening (country, id desc);
create index opening_by_organization on opening (organization, id desc);
-- The measure of An 28 reads what opened, by the day it did.
create index opening_opened on opening (opened_on, country, organization) where opened_on is not null;

-- One for each side; two at the same moment are both kept, a second of one side is not.
create table opening_consent (
    id        uuid        primary key,
    opening   uuid        not null references opening,
    side      text        not null,
    outcome   text        not null,
    decider   uuid        not null,
    office    text        not null,
    scope     text        not null,
    authority text        not null,
    reason    text,
    given_at  timestamptz not null,
    unique (opening, side)
);

-- Whether the place meets the standards; a later check takes the place of an earlier one, which stays.
create table standards_check (
    id          uuid        primary key,
    opening     uuid        not null references opening,
    standards   text        not null,
    reference   text        not null,
    checked_on  date        not null,
    items       text        not null,
    checked_by  uuid        not null,
    office      text        not null,
    scope       text        not null,
    authority   text        not null,
    recorded_at timestamptz not null
);
create index standards_check_opening on standards_check (opening, id desc);

grant select, insert, update on opening to ${serviceRole};
grant select, insert on opening_consent, standards_check to ${serviceRole};

-- How long a check of the standards carries an approval: our starting value, in every version of the policy so far.
update policy_version
set document = (document::jsonb || $policy$ {"standardsCheckAge": "P180D"}$policy$::jsonb)::text;
