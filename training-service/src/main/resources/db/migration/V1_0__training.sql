-- People as personnel publishes them.
create table person_copy (
    id             uuid primary key,
    category       text not null,
    organization   text not null,
    duty_station   text not null,
    country        text not null generated always as (left(duty_station, 2)) stored,
    family_name    text not null,
    given_names    text not null,
    dependant_of   uuid,
    assigned_from  date not null,
    assigned_until date,
    sequence       integer not null
);
create index person_copy_by_organization on person_copy (organization, id);
create index person_copy_by_duty_station on person_copy (duty_station, id);
create index person_copy_by_country on person_copy (country, id);

create table course (
    code             text primary key check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
    version          integer not null,
    title            text not null,
    kind             text not null,
    owner            text not null,
    latest_version   integer not null,
    recognized_from  date,
    recognized_until date,
    recognized_by    text,
    check ((recognized_from is null) = (recognized_by is null)),
    check (recognized_until is null or recognized_until >= recognized_from)
);

-- A version holds from its first day until the next one's.
create table course_version (
    course          text not null references course,
    number          integer not null check (number >= 1),
    effective_from  date not null,
    validity_months integer check (validity_months between 1 and 600),
    counted_from    text not null,
    calendar_day    text check (calendar_day ~ '^[0-9]{2}-[0-9]{2}$'),
    warn_days       integer not null check (warn_days between 0 and 365),
    primary key (course, number),
    unique (course, effective_from),
    check ((counted_from = 'TO_CALENDAR_DAY') = (calendar_day is not null)),
    check (validity_months is not null or counted_from = 'COMPLETION')
);

create table requirement (
    id          uuid primary key,
    version     integer not null,
    course      text not null references course,
    audience    text not null,
    office      text,
    category    text,
    scope       text not null,
    valid_from  date not null,
    valid_until date,
    grace_days  integer not null check (grace_days between 0 and 365),
    instrument  text not null,
    check ((audience = 'OFFICE_HOLDERS') = (office is not null)),
    check (valid_until is null or valid_until >= valid_from)
);
create index requirement_by_scope on requirement (scope, id);
create index requirement_by_course on requirement (course, id);

create table certificate (
    id             uuid primary key,
    version        integer not null,
    code           text not null unique check (code ~ '^FS-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$'),
    person         uuid not null,
    course         text not null references course,
    course_version integer not null,
    source         text not null,
    evidence       text not null,
    completed_on   date not null,
    valid_until    date,
    issued_at      timestamptz not null,
    issued_by      text not null,
    revoked_at     timestamptz,
    revoked_reason text,
    foreign key (course, course_version) references course_version,
    check ((revoked_at is null) = (revoked_reason is null))
);
create index certificate_by_person on certificate (person, id) include (revoked_at);
create index certificate_in_force on certificate (person, course, valid_until) where revoked_at is null;

-- The best certificate of each person and course that counts: recognized on the day of completion (C2), not revoked.
create view coverage as
    select held.person, held.course, max(coalesce(held.valid_until, date '9999-12-31')) as covered_until
    from certificate held
    join course on course.code = held.course
    where held.revoked_at is null
      and held.completed_on >= course.recognized_from
      and (course.recognized_until is null or held.completed_on <= course.recognized_until)
    group by held.person, held.course;

-- What each person must hold from when to when; 9999-12-31 stands for no end.
create table obligation (
    person        uuid not null,
    course        text not null,
    first_day     date not null,
    due_on        date not null,
    last_day      date not null,
    organization  text not null,
    country       text not null,
    duty_station  text not null,
    dependant     boolean not null,
    requirements  text not null,
    covered_until date,
    primary key (person, course, first_day)
);
create index obligation_by_course on obligation (course, due_on, last_day) include (covered_until);
create index obligation_by_country on obligation (country, course, due_on, last_day) include (covered_until);
create index obligation_by_duty_station on obligation (duty_station, course, due_on, last_day) include (covered_until);
create index obligation_by_organization
    on obligation (organization, country, course, due_on, last_day) include (covered_until);

-- People to review again after a requirement or a recognition changed.
create table obligation_sweep (
    id           uuid primary key,
    office       text,
    organization text,
    country      text,
    duty_station text,
    last_person  uuid not null
);

create table question (
    code       text primary key,
    course     text not null references course,
    topic      text not null,
    texts      text not null,
    answer     integer not null check (answer between 0 and 3),
    sources    text not null,
    added_on   date not null,
    retired_on date
);
create index question_by_course on question (course, code);

create table test_policy (
    id               uuid primary key,
    course           text not null references course,
    valid_from       date not null,
    questions        integer not null check (questions between 1 and 100),
    pass_percent     integer not null check (pass_percent between 1 and 100),
    minutes          integer not null check (minutes between 1 and 600),
    attempts_per_day integer not null check (attempts_per_day between 1 and 100),
    instrument       text not null,
    unique (course, valid_from)
);

create table test_attempt (
    id           uuid primary key,
    version      integer not null,
    person       uuid not null,
    course       text not null references course,
    policy       uuid not null references test_policy,
    seed         bigint not null,
    paper        text not null,
    pass_percent integer not null,
    started_at   timestamptz not null,
    deadline     timestamptz not null,
    submitted_at timestamptz,
    answers      text,
    score        integer,
    state        text not null,
    certificate  uuid references certificate,
    check ((state = 'STARTED') = (submitted_at is null)),
    check ((state = 'PASSED') = (certificate is not null))
);
create index test_attempt_by_person on test_attempt (person, id);
create index test_attempt_recent on test_attempt (person, course, started_at);

grant select, insert, update on course, course_version, requirement, certificate, question, test_policy, test_attempt
    to ${serviceRole};
grant select on coverage to ${serviceRole};
grant select, insert, update, delete on person_copy, obligation, obligation_sweep to ${serviceRole};
