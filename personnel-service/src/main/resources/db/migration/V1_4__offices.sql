-- Offices: who may hold which at once, what came before they were taken up, who stands in, what was delegated.

-- The country and the organization of a scope, so that an office is found by either.
alter table appointment
    add column country text generated always as (case
        when scope like 'country:%' then substr(scope, 9, 2)
        when scope like 'duty-station:%' then substr(scope, 14, 2)
        when scope like 'area:%' or scope like 'zone:%' then substr(scope, 6, 2)
        when scope like 'organization:%@%' then right(scope, 2) end) stored,
    add column organization text generated always as (case
        when scope like 'organization:%' then split_part(substr(scope, 14), '@', 1) end) stored,
    add column kind text not null default 'REGULAR' check (kind in ('REGULAR', 'ACTING')),
    add column acts_for uuid references appointment,
    add column alternate boolean not null default false,
    add column working_time integer check (working_time between 1 and 100),
    add column employer_reference text,
    add column recommendation text,
    add column recommended_on date,
    add column induction_certificate uuid,
    -- A2: an instrument may be dated after the first day; such an appointment is listed.
    add column retroactive boolean not null
        generated always as (dated > (valid_from at time zone 'UTC')::date) stored,
    add column period tstzrange not null generated always as (tstzrange(valid_from, valid_to)) stored,
    add check (kind = 'REGULAR' or office = 'SECURITY_OFFICER' and valid_to is not null),
    add check (acts_for is null or kind = 'ACTING'),
    add check (not alternate or office = 'WARDEN'),
    add check ((working_time is null) = (employer_reference is null)),
    add check ((recommendation is null) = (recommended_on is null)),
    drop constraint one_holder_at_a_time;

-- Of several wardens of a zone the one named first is its warden, the others are alternates [19].
update appointment later set alternate = true
 where office = 'WARDEN' and exists (
    select from appointment earlier
     where earlier.office = 'WARDEN' and earlier.scope = later.scope
       and (earlier.valid_from, earlier.id) < (later.valid_from, later.id)
       and tstzrange(earlier.valid_from, earlier.valid_to) && tstzrange(later.valid_from, later.valid_to));

-- A1: an office that one person holds has one seat for a scope; every other has a seat for each holder, so that nobody
-- holds it twice at once. Two overlapping appointments to a seat can't both commit.
alter table appointment
    add column seat uuid not null generated always as (case
        when office in ('SECRETARY_GENERAL', 'COORDINATOR', 'DESIGNATED_OFFICIAL', 'DESIGNATED_OFFICIAL_AD_INTERIM',
                        'EXECUTIVE_HEAD', 'HQ_FOCAL_POINT', 'COUNTRY_REPRESENTATIVE', 'COUNTRY_SECURITY_FOCAL_POINT')
             or office = 'WARDEN' and not alternate
        then '00000000-0000-0000-0000-000000000000'::uuid else holder end) stored,
    add constraint one_holder_of_a_seat unique (office, scope, seat, period without overlaps);
create index appointment_by_country on appointment (office, country, valid_from);
create index appointment_retroactive on appointment (id) where retroactive;

-- A3, A4: who is named for an office and may not take it up yet. No row of appointment: nothing is held.
create table candidacy (
    id                 uuid primary key,
    version            integer not null,
    state              text not null
        check (state in ('AWAITING_APPROVAL', 'AWAITING_INDUCTION', 'ACTIVE', 'WITHDRAWN')),
    office             text not null,
    scope              text not null,
    holder             uuid not null references person,
    valid_from         timestamptz not null,
    valid_to           timestamptz,
    reference          text not null,
    dated              date not null,
    signatory          text not null,
    consulted_on       date,
    approved_on        date,
    inducted_on        date,
    approval_reference text,
    check (valid_to is null or valid_to > valid_from)
);
create unique index candidacy_open on candidacy (holder, office, scope)
    where state in ('AWAITING_APPROVAL', 'AWAITING_INDUCTION');
create index candidacy_by_state on candidacy (state, id);

-- Which course shows that a gate was passed; the latest row of a course decides.
create table gate_course (
    id         uuid primary key,
    gate       text not null check (gate in ('INDUCTION', 'ROLE_TRAINING')),
    course     text not null,
    valid_from date not null,
    counts     boolean not null,
    instrument text not null,
    unique (gate, course, valid_from)
);
insert into gate_course (id, gate, course, valid_from, counts, instrument) values
    ('01890000-0000-7000-8000-00000000e101', 'INDUCTION', 'SEC-IND', '2003-01-01', true, 'A/57/365, paragraph 30'),
    ('01890000-0000-7000-8000-00000000e102', 'ROLE_TRAINING', 'WARDEN', '2003-01-01', true, 'A/57/365, paragraph 31');

-- Copies of training's certificates and of the recognition of its courses.
create table certificate_copy (
    id           uuid primary key,
    sequence     integer not null,
    person       uuid not null,
    course       text not null,
    completed_on date not null,
    valid_until  date,
    revoked      boolean not null
);
create index certificate_copy_person on certificate_copy (person, course, completed_on);
create table course_copy (
    code             text primary key,
    sequence         integer not null,
    recognized_from  date,
    recognized_until date
);

-- Whose certificate of which course passes which gate on which day: the course counted for the gate then, and it was
-- recognized when the certificate was earned (C2).
create function passes_gate(wanted text, who uuid, on_day date) returns uuid stable language sql as $$
    select c.id
      from certificate_copy c join course_copy k on k.code = c.course
     where c.person = who and not c.revoked and c.completed_on <= on_day
       and (c.valid_until is null or c.valid_until >= on_day)
       and k.recognized_from <= c.completed_on
       and (k.recognized_until is null or k.recognized_until >= c.completed_on)
       and (select g.counts from gate_course g
             where g.gate = wanted and g.course = c.course and g.valid_from <= on_day
             order by g.valid_from desc limit 1)
     order by c.completed_on, c.id limit 1
$$;

-- While the holder of an office is away somebody acts: the ad interim [8(b)], or the deputy of a team member [An 22].
create table absence (
    id           uuid primary key,
    version      integer not null,
    appointment  uuid not null references appointment,
    absent_from  timestamptz not null,
    absent_until timestamptz not null,
    returned_at  timestamptz,
    recorded_at  timestamptz not null,
    reason       text not null,
    reference    text not null,
    deputy       uuid references person,
    check (absent_until > absent_from),
    -- An absence that was called off before it began has no period.
    period       tstzrange generated always as (case
        when returned_at <= absent_from then null
        else tstzrange(absent_from, coalesce(returned_at, absent_until)) end) stored,
    constraint one_absence_at_a_time unique (appointment, period without overlaps)
);

-- When an ad interim or a deputy holds the powers; what never took place ends when it begins.
create table acting_period (
    id          uuid primary key,
    version     integer not null,
    appointment uuid not null references appointment,
    absence     uuid references absence,
    office      text not null,
    scope       text not null,
    holder      uuid not null references person,
    reference   text,
    valid_from  timestamptz not null,
    valid_to    timestamptz,
    check (valid_to is null or valid_to >= valid_from),
    period      tstzrange generated always as (case
        when valid_to = valid_from then null else tstzrange(valid_from, valid_to) end) stored,
    -- Checked when the transaction commits, since one change moves several periods.
    constraint one_acts_at_a_time unique (office, scope, period without overlaps) deferrable initially deferred
);
create index acting_period_holder on acting_period (holder, valid_from);
create index acting_period_office on acting_period (office, scope, valid_from);
create index acting_period_appointment on acting_period (appointment, valid_from);
-- Ad interims of before acted all the time. Each period bears the appointment's id, under which the other services know
-- it, so that the next change in its country corrects their copies too.
insert into acting_period (id, version, appointment, office, scope, holder, valid_from, valid_to)
    select id, 0, id, office, scope, holder, valid_from, valid_to
      from appointment where office = 'DESIGNATED_OFFICIAL_AD_INTERIM';

-- Equipment handed out to area coordinators and wardens [8(h), 16(e)].
create table equipment_issue (
    id            uuid primary key,
    version       integer not null,
    appointment   uuid not null references appointment,
    item          text not null,
    label         text not null,
    handed_out_on date not null,
    returned_on   date,
    check (returned_on is null or returned_on >= handed_out_on)
);
create index equipment_issue_appointment on equipment_issue (appointment, id);

-- A7: by which competencies holders are chosen [24].
create table competency (
    office   text not null,
    code     text not null,
    position integer not null,
    name     text not null,
    primary key (office, code),
    unique (office, position)
);
create table assessment (
    appointment uuid primary key references appointment,
    version     integer not null,
    assessed_on date not null,
    assessor    uuid not null references person,
    complete    boolean not null,
    ratings     text not null
);

with of_official (position, code, name) as (values
    (1, 'LOYALTY', 'Loyalty to the organization and its aims'),
    (2, 'ACCOUNTABILITY', 'Answers for what is done and left undone'),
    (3, 'JUDGEMENT', 'Sound judgement, and decisions in time'),
    (4, 'COMMUNICATION', 'Communicates clearly, listens'),
    (5, 'PLANNING_AND_ORGANIZING', 'Plans and organizes the work'),
    (6, 'TEAM_BUILDING', 'Builds a team'),
    (7, 'STRATEGIC_VISION', 'Sees ahead and sets the direction'),
    (8, 'SENSITIVE_ISSUES', 'Deals with sensitive issues'),
    (9, 'MANAGEMENT_DECISIONS', 'Takes management decisions'),
    (10, 'DELEGATION', 'Delegates'),
    (11, 'LEADERSHIP', 'Leads'),
    (12, 'EMPOWERMENT', 'Gives others the power to act'),
    (13, 'TRUST', 'Builds trust'),
    (14, 'PERFORMANCE_MANAGEMENT', 'Manages the performance of others')),
of_officer (position, code, name) as (values
    (1, 'LOYALTY', 'Loyalty to the organization and its aims'),
    (2, 'ACCOUNTABILITY', 'Answers for what is done and left undone'),
    (3, 'STRATEGIC_VISION', 'Sees ahead and sets the direction'),
    (4, 'ANALYTICAL_THINKING', 'Thinks analytically'),
    (5, 'LEADERSHIP', 'Leads'),
    (6, 'EMPOWERMENT', 'Gives others the power to act'),
    (7, 'TRUST', 'Builds trust'),
    (8, 'SENSITIVITY', 'Is aware of how others feel'),
    (9, 'COMMUNICATION', 'Communicates clearly, listens'),
    (10, 'TEAMWORK', 'Works with others'),
    (11, 'PLANNING_AND_ORGANIZING', 'Plans and organizes the work'),
    (12, 'CREATIVITY', 'Finds new ways'),
    (13, 'SOCIAL_AWARENESS', 'Understands the society around'),
    (14, 'INTERPERSONAL_SKILLS', 'Gets on with people')),
of_warden (position, code, name) as (values
    (1, 'LOYALTY', 'Loyalty to the organization and its aims'),
    (2, 'ACCOUNTABILITY', 'Answers for what is done and left undone'),
    (3, 'LEADERSHIP', 'Leads'),
    (4, 'SENSITIVE_ISSUES', 'Deals with sensitive issues'),
    (5, 'ORGANIZING', 'Organizes the work'),
    (6, 'TEAM_BUILDING', 'Builds a team'),
    (7, 'COMMUNICATION', 'Communicates clearly, listens'),
    (8, 'PLANNING', 'Plans the work'),
    (9, 'INTERPERSONAL_SKILLS', 'Gets on with people'))
insert into competency (office, code, position, name)
    select office, code, position, name from of_official,
        (values ('DESIGNATED_OFFICIAL'), ('DESIGNATED_OFFICIAL_AD_INTERIM'), ('COUNTRY_REPRESENTATIVE')) as o (office)
    union all
    select office, code, position, name from of_officer,
        (values ('SECURITY_OFFICER'), ('AGENCY_SECURITY_OFFICER')) as o (office)
    union all
    select office, code, position, name from of_warden,
        (values ('AREA_COORDINATOR'), ('WARDEN')) as o (office);

grant select, insert on gate_course to ${serviceRole};
grant select on competency to ${serviceRole};
grant select, insert, update on candidacy, certificate_copy, course_copy, absence, acting_period, equipment_issue,
    assessment to ${serviceRole};
