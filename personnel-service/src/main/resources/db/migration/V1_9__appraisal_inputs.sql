-- What the office that appoints gives to the appraisal of area coordinators and wardens [8(h)]. An input stays as it was
-- given; a later one for the same year adds to it.
create table appraisal_input (
    id          uuid primary key,
    appointment uuid not null references appointment,
    year        integer not null,
    performance text not null,
    remarks     text not null,
    given_by    uuid not null references person,
    given_at    timestamptz not null
);
create index appraisal_input_appointment on appraisal_input (appointment, year);
grant select, insert on appraisal_input to ${serviceRole};
