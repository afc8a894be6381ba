-- Who lives where a phase changes.
create index person_copy_residents on person_copy (duty_station, id) where duty_station is not null;

-- The clearances that a change of a rating is to judge, request by request.
create index leg_clearance_open on leg_clearance (duty_station, request)
    where state in ('PENDING', 'INFORMATION_REQUESTED', 'AUTO_CLEARED', 'CLEARED', 'IN_PROGRESS', 'EXTENDED', 'CURTAILED');
create index leg_clearance_open_of_country on leg_clearance (country, request)
    where state in ('PENDING', 'INFORMATION_REQUESTED', 'AUTO_CLEARED', 'CLEARED', 'IN_PROGRESS', 'EXTENDED', 'CURTAILED');
create index leg_clearance_open_request on leg_clearance (request)
    where state in ('PENDING', 'INFORMATION_REQUESTED', 'AUTO_CLEARED', 'CLEARED', 'IN_PROGRESS', 'EXTENDED', 'CURTAILED');

alter table phase add column communications_returned_at timestamptz;
alter table phase add column effects text;
alter table policy_version add column impact text;
create index phase_after_report_owed on phase (id) where emergency and after_reported_at is null;

-- What a change of a rating meant for each journey and resident of the place; never changed. It is written before the
-- phase that it belongs to.
create table phase_effect (
    id             uuid    primary key,
    phase          uuid    not null references phase deferrable initially deferred,
    change         text    not null,
    kind           text    not null,
    request        uuid,
    leg            uuid,
    person         uuid    not null,
    category       text    not null,
    organization   text    not null,
    duty_station   text    not null,
    effect         text    not null,
    previous_state text,
    check ((kind = 'LEG') = (request is not null and leg is not null))
);
create index phase_effect_list on phase_effect (phase, id);
create index phase_effect_by_effect on phase_effect (phase, effect, id);
create index phase_effect_by_organization on phase_effect (phase, organization, effect, id);

grant select, insert on phase_effect to ${serviceRole};

-- What each rating of the framework means for those who are at the place; where a policy names other ratings, everybody
-- stays until an authorized office says otherwise. Locally recruited staff stay in every phase [practice].
update policy_version set document = (
    select jsonb_set(document::jsonb, '{table}', jsonb_agg(
            line || jsonb_build_object('present', coalesce(present -> (line ->> 'rating'), present -> 'NONE')) order by place))
        from jsonb_array_elements(document::jsonb -> 'table') with ordinality as lines (line, place))::text
    from (select $present$
{
  "NONE": {"ownStaff": "STAY", "staying": null, "localStaff": "STAY", "dependants": "STAY"},
  "III":  {"ownStaff": "RELOCATE", "staying": "ESSENTIAL", "localStaff": "STAY", "dependants": "RELOCATE"},
  "IV":   {"ownStaff": "EVACUATE", "staying": "EMERGENCY", "localStaff": "STAY", "dependants": "EVACUATE"},
  "V":    {"ownStaff": "EVACUATE", "staying": null, "localStaff": "STAY", "dependants": "EVACUATE"}
}
$present$::jsonb as present) as shipped;
