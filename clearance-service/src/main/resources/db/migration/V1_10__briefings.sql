-- Arrival briefings as training knows them (T11).
create table briefing_copy (
    id           uuid        primary key,
    sequence     integer     not null,
    leg          uuid        not null,
    person       uuid        not null,
    duty_station text        not null,
    country      text        not null,
    arrived_at   timestamptz not null,
    due_at       timestamptz not null,
    owed         boolean     not null,
    signed_at    timestamptz,
    unique (leg, person)
);
create index briefing_copy_owed on briefing_copy (person) where owed;

grant select, insert, update on briefing_copy to ${serviceRole};
