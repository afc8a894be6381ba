-- Ad interims stand by: they hold the powers only while acting, and must be trained all the time [29].
create table stand_by (
    id         uuid primary key,
    office     text not null,
    scope      text not null,
    holder     uuid not null,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    sequence   integer not null
);
create index stand_by_holder on stand_by (holder, office);

grant select, insert, update on stand_by to ${serviceRole};
