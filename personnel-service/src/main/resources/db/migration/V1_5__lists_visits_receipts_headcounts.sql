-- Lists as of any instant, their attestations, household visits, receipts of arrangements, headcounts.

-- The one definition of who is counted on a day (P1): an assignment covers it and, for a partner's people, a memorandum
-- for that country does. As a function of the day, so that the server folds it into the query around it and goes by
-- the indexes below. Not by the period, nor by the first day as an index has it: nearly every assignment holds today,
-- which the server can't tell, so that it would read a whole index for one duty station.
create function counted(day date) returns table (
    person uuid, assignment uuid, organization text, country text, duty_station text, category text, contract text,
    assigned_from date, assigned_until date, family_name text, given_names text)
language sql stable parallel safe
begin atomic
    select a.person, a.id, a.organization, left(a.duty_station, 2), a.duty_station, a.category, a.contract,
           a.assigned_from, a.assigned_until, a.family_name, a.given_names
      from assignment a
     where a.assigned_from - day <= 0 and (a.assigned_until is null or a.assigned_until >= day)
       and (a.organization not in (select o.code from organization o where o.kind = 'PARTNER')
            or exists (select from memorandum m
                        where m.organization = a.organization and m.country = left(a.duty_station, 2)
                          and m.period @> day));
end;

-- The same as periods: on which days whom an assignment counts; with a row for each memorandum that it needs.
create view presence as
select a.person, a.id as assignment, a.organization, a.duty_station, a.category,
       a.period * coalesce(m.period, daterange(null, null)) as days
  from assignment a
  join organization o on o.code = a.organization
  left join memorandum m on o.kind = 'PARTNER' and m.organization = a.organization
       and m.country = left(a.duty_station, 2) and m.period && a.period
 where o.kind <> 'PARTNER' or m.id is not null;
grant select on presence to ${serviceRole};

-- The hours of a day, in UTC.
create function hours_of(day date) returns tstzrange language sql immutable parallel safe
    return tstzrange(day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');

-- Each kind of list in the order of its pages.
create index assignment_by_country on assignment (left(duty_station, 2), person);
create index assignment_of_organization on assignment (organization, person);
create index assignment_of_organization_in_country on assignment (organization, left(duty_station, 2), person);

-- A number for life, printed on paper lists as a short code with a check character.
alter table person add column code_number integer generated always as identity
    constraint one_code_per_person unique check (code_number < 31 * 31 * 31 * 31 * 31);

-- A dated statement that a list is right (P3), by an office for its scope.
create table list_attestation (
    id           uuid primary key,
    scope        text not null,
    as_of        timestamptz not null,
    personnel    integer not null check (personnel >= 0),
    dependants   integer not null check (dependants >= 0),
    digest       text not null check (digest ~ '^[0-9a-f]{64}$'),
    due_again_on date not null,
    attested_at  timestamptz not null,
    actor        text not null,
    basis        text not null,
    appointment  uuid,
    constraint one_attestation_of_a_list_and_instant unique (scope, as_of)
);
grant select, insert on list_attestation to ${serviceRole};

-- Which lists are owed while somebody is on them, and until when. Kept by the service from the tables above.
create table list_obligation (
    scope        text primary key,
    kind         text not null check (kind in ('ORGANIZATION_IN_COUNTRY', 'DUTY_STATION', 'AREA', 'ZONE')),
    country      text not null references country,
    organization text references organization,
    duty_station text references duty_station,
    owed_from    date not null,
    attested     uuid references list_attestation,
    due_on       date not null
);
create index list_obligation_due on list_obligation (due_on, scope);
create index list_obligation_by_country on list_obligation (country, kind, due_on);
create index list_obligation_by_organization on list_obligation (organization, due_on) where organization is not null;
create index list_obligation_by_duty_station on list_obligation (duty_station, due_on) where duty_station is not null;
grant select, insert, update, delete on list_obligation to ${serviceRole};

-- What a warden looks for in a household [20(c)].
create table precaution (
    code     text primary key check (code ~ '^[A-Z][A-Z_]{2,39}$'),
    position integer not null unique,
    text_en  text not null,
    text_fr  text not null,
    text_es  text not null,
    text_ar  text not null,
    text_zh  text not null,
    text_ru  text not null
);
grant select on precaution to ${serviceRole};
insert into precaution (position, code, text_en, text_fr, text_es, text_ar, text_zh, text_ru) values
    (1, 'DOORS_AND_LOCKS', 'Outer doors are solid and their locks work',
     'Les portes extérieures sont solides et leurs serrures fonctionnent',
     'Las puertas exteriores son sólidas y sus cerraduras funcionan',
     'الأبواب الخارجية متينة وأقفالها تعمل', '外门坚固，门锁可用', 'Наружные двери прочны, замки исправны'),
    (2, 'WINDOWS', 'Windows that can be reached are barred or lock',
     'Les fenêtres accessibles ont des barreaux ou se verrouillent',
     'Las ventanas accesibles tienen rejas o cierre',
     'النوافذ التي يمكن الوصول إليها محمية أو تُقفل', '够得着的窗户有护栏或可锁', 'Доступные окна зарешечены или запираются'),
    (3, 'WAY_OUT', 'A second way out can be opened from inside without a key',
     'Une seconde issue s''ouvre de l''intérieur sans clé',
     'Una segunda salida se abre desde dentro sin llave',
     'يوجد مخرج ثانٍ يُفتح من الداخل بلا مفتاح', '有第二个出口，从里面不用钥匙就能打开', 'Второй выход открывается изнутри без ключа'),
    (4, 'FIRE', 'A smoke alarm and a fire extinguisher are there and work',
     'Un détecteur de fumée et un extincteur sont en place et fonctionnent',
     'Hay detector de humo y extintor, y funcionan',
     'يوجد جهاز إنذار دخان وطفاية حريق وهما صالحان', '有烟雾报警器和灭火器，均可用', 'Есть исправные датчик дыма и огнетушитель'),
    (5, 'LIGHTING', 'The entrance and the surroundings are lit at night',
     'L''entrée et les abords sont éclairés la nuit',
     'La entrada y los alrededores están iluminados de noche',
     'المدخل وما حوله مضاء ليلاً', '夜间入口和周围有照明', 'Вход и подходы ночью освещены'),
    (6, 'GUARD', 'The guard or keeper, if there is one, has been instructed',
     'Le gardien, s''il y en a un, a reçu des consignes',
     'El guardia, si lo hay, ha recibido instrucciones',
     'الحارس، إن وُجد، تلقى التعليمات', '如有警卫或看门人，已向其交代', 'Охранник, если он есть, проинструктирован'),
    (7, 'RADIO', 'The radio or telephone for emergencies was tried and works',
     'La radio ou le téléphone d''urgence a été essayé et fonctionne',
     'La radio o el teléfono de emergencia se probó y funciona',
     'جُرّب جهاز اللاسلكي أو هاتف الطوارئ وهو يعمل', '试过应急电台或电话，可用', 'Рация или телефон для экстренной связи проверены и работают'),
    (8, 'NUMBERS', 'Emergency numbers are posted where all can see them',
     'Les numéros d''urgence sont affichés à la vue de tous',
     'Los números de emergencia están a la vista de todos',
     'أرقام الطوارئ معلقة حيث يراها الجميع', '应急电话号码贴在人人看得见的地方', 'Номера экстренных служб вывешены на видном месте'),
    (9, 'SUPPLIES', 'Water, food, light and medicine for several days are stored',
     'De l''eau, des vivres, de l''éclairage et des médicaments pour plusieurs jours sont en réserve',
     'Hay agua, alimentos, luz y medicinas para varios días',
     'يوجد مخزون ماء وطعام وإضاءة ودواء لعدة أيام', '储有可用数日的水、食物、照明和药品', 'Есть запас воды, еды, света и лекарств на несколько дней'),
    (10, 'DOCUMENTS', 'Papers and a bag for leaving at once are ready',
     'Les papiers et un sac pour partir aussitôt sont prêts',
     'Los documentos y un bolso para salir de inmediato están listos',
     'الأوراق وحقيبة المغادرة الفورية جاهزة', '证件和紧急离开用的包已备好', 'Документы и сумка на случай срочного выезда готовы'),
    (11, 'ASSEMBLY_POINT', 'Everybody knows the assembly point and the way there',
     'Chacun connaît le point de rassemblement et le chemin pour s''y rendre',
     'Todos conocen el punto de reunión y el camino hasta él',
     'يعرف الجميع نقطة التجمع والطريق إليها', '人人知道集合点和去那里的路', 'Все знают место сбора и дорогу к нему'),
    (12, 'CONTACTS', 'Everybody knows the warden and how to reach one another',
     'Chacun connaît le responsable d''îlot et sait joindre les autres',
     'Todos conocen al coordinador de zona y saben cómo comunicarse entre sí',
     'يعرف الجميع مسؤول المنطقة وكيف يتصل بعضهم ببعض', '人人知道主管是谁，知道怎样互相联络', 'Все знают уполномоченного по зоне и как связаться друг с другом');

-- A warden's visit to a household (P5).
create table household_visit (
    id           uuid primary key,
    residence    uuid not null references residence,
    zone         text not null references zone,
    visited_on   date not null,
    met          uuid[] not null,
    findings     text not null,
    followed     integer not null,
    not_followed integer not null,
    explained    boolean not null,
    note         text,
    due_again_on date not null,
    recorded_at  timestamptz not null,
    actor        text not null,
    basis        text not null,
    appointment  uuid
);
create index household_visit_by_residence on household_visit (residence, id);
create index household_visit_by_zone on household_visit (zone, id);
grant select, insert on household_visit to ${serviceRole};

-- Each household with the day until which its next visit is in time. The people of a home are one household from the
-- first day of those who live there last; nobody's visit counts from before it.
create table household (
    residence      uuid primary key references residence,
    zone           text references zone,
    duty_station   text not null references duty_station,
    first_day      date not null,
    occupied_until timestamptz,
    visit          uuid references household_visit,
    visited_on     date,
    due_on         date not null
);
create index household_by_zone on household (zone, due_on, residence) where zone is not null;
create index household_by_duty_station on household (duty_station, due_on, residence);
grant select, insert, update on household to ${serviceRole};

create function households_of(homes uuid[]) returns table (
    residence uuid, zone text, duty_station text, first_day date, occupied_until timestamptz, due_on date)
language sql stable
begin atomic
    select r.id, place.zone, r.duty_station, since.day, since.until,
           since.day + (select t.value from policy_term t
                         where t.name = 'HOUSEHOLD_VISIT_DAYS' and t.valid_from <= greatest(since.day, current_date)
                         order by t.valid_from desc limit 1)
      from residence r
     cross join lateral (select s.zone from residency s where s.residence = r.id
                          order by s.valid_from desc, s.id desc limit 1) place
     cross join lateral (
         with stay as (
                select lower(run) as began, upper(run) as ended
                  from (select range_agg(s.period) as runs from residency s
                         where s.residence = r.id group by s.person) person
                 cross join lateral unnest(person.runs) run),
              life as (select case when bool_or(ended is null) then null else max(ended) end as ended from stay)
         select (min(stay.began) at time zone 'UTC')::date as day, life.ended as until
           from stay join life on stay.ended is not distinct from life.ended
          group by life.ended) since
     where r.id = any (homes);
end;

create function keep_households() returns trigger language plpgsql as $$
declare
    homes uuid[] := array(select distinct residence from touched);
begin
    -- Two who move into one home at once wait for each other here, and the second sees the first.
    perform from residence where id = any (homes) order by id for no key update;
    insert into household as h (residence, zone, duty_station, first_day, occupied_until, due_on)
    select * from households_of(homes)
        on conflict (residence) do update
       set zone = excluded.zone, first_day = excluded.first_day, occupied_until = excluded.occupied_until,
           visit = case when h.visited_on >= excluded.first_day then h.visit end,
           visited_on = case when h.visited_on >= excluded.first_day then h.visited_on end,
           due_on = case when h.visited_on >= excluded.first_day then h.due_on else excluded.due_on end;
    return null;
end
$$;
create trigger residency_begins after insert on residency
    referencing new table as touched for each statement execute function keep_households();
create trigger residency_changes after update on residency
    referencing new table as touched for each statement execute function keep_households();
insert into household (residence, zone, duty_station, first_day, occupied_until, due_on)
    select * from households_of(array(select distinct residence from residency));

-- The arrangements of a zone or duty station, version by version [20(b)]; and who has acknowledged one [22(d)].
create table arrangement (
    id           uuid primary key,
    scope        text not null,
    number       integer not null check (number >= 1),
    phase        text,
    texts        text not null,
    published_at timestamptz not null,
    actor        text not null,
    basis        text not null,
    appointment  uuid,
    constraint one_arrangement_per_number unique (scope, number)
);
create table arrangement_receipt (
    id              uuid primary key,
    arrangement     uuid not null references arrangement,
    person          uuid not null references person,
    acknowledged_at timestamptz not null,
    acknowledged_by uuid not null references person,
    constraint one_receipt_per_person unique (arrangement, person)
);
grant select, insert on arrangement, arrangement_receipt to ${serviceRole};

-- Headcounts (P7).
create table headcount (
    id           uuid primary key,
    version      integer not null,
    scope        text not null,
    country      text not null references country,
    kind         text not null check (kind in ('REAL', 'EXERCISE')),
    reason       text not null,
    state        text not null check (state in ('OPEN', 'CLOSED')),
    expected     integer not null,
    opened_at    timestamptz not null,
    actor        text not null,
    basis        text not null,
    appointment  uuid,
    closed_at    timestamptz,
    due_again_on date,
    reports      integer not null default 0,
    check ((state = 'CLOSED') = (closed_at is not null))
);
create unique index one_open_headcount on headcount (scope, kind) where state = 'OPEN';
create index headcount_by_scope on headcount (scope, opened_at desc, id);
create index headcount_exercise on headcount (scope, due_again_on) where kind = 'EXERCISE' and state = 'CLOSED';

-- The legs that travellers may go on or are on, as clearance publishes them: who is on a journey. A stay without an end
-- ends at infinity.
create table journey (
    request  uuid primary key,
    sequence integer not null
);
create table journey_leg (
    request      uuid not null references journey,
    position     integer not null,
    person       uuid not null,
    duty_station text not null,
    departs_at   timestamptz not null,
    leaves_at    timestamptz not null,
    primary key (request, position, person)
);
create index journey_leg_by_person on journey_leg (person, departs_at);
create index journey_leg_by_place on journey_leg (duty_station, leaves_at);
create index journey_leg_by_country on journey_leg (left(duty_station, 2), leaves_at);
grant select, insert, update on journey to ${serviceRole};
grant select, insert, delete on journey_leg to ${serviceRole};

-- Who is looked for: with the place and organization of the opening, so that the count stays what it was.
create table headcount_person (
    headcount    uuid not null references headcount,
    person       uuid not null references person,
    origin       text not null check (origin in ('LISTED', 'VISITOR', 'FOUND')),
    organization text not null,
    duty_station text not null,
    area         text,
    zone         text,
    dependant_of uuid,
    elsewhere    boolean not null default false,
    standing     text not null default 'AWAITED'
        check (standing in ('AWAITED', 'SAFE', 'NEEDS_HELP', 'NOT_REACHED', 'NOT_IN_ZONE')),
    in_conflict  boolean not null default false,
    answers      integer not null default 0,
    primary key (headcount, person)
);
create index headcount_progress on headcount_person (headcount, standing, person) include (in_conflict, answers);
create index headcount_of_person on headcount_person (person, headcount);
create index headcount_of_family on headcount_person (dependant_of, headcount) where dependant_of is not null;

-- Every answer is kept, conflicting ones too.
create table headcount_answer (
    id          uuid primary key,
    headcount   uuid not null,
    person      uuid not null,
    status      text not null check (status in ('SAFE', 'NEEDS_HELP', 'NOT_REACHED', 'NOT_IN_ZONE')),
    first_hand  boolean not null,
    observed_at timestamptz not null,
    recorded_at timestamptz not null,
    on_paper    boolean not null,
    late        boolean not null,
    place       text,
    note        text,
    actor       text not null,
    basis       text not null,
    appointment uuid,
    foreign key (headcount, person) references headcount_person
);
create index headcount_answer_of_person on headcount_answer (headcount, person, id);

-- The closing report, and a later one for each late paper result; with those whom it names.
create table headcount_report (
    headcount      uuid not null references headcount,
    number         integer not null check (number >= 1),
    made_at        timestamptz not null,
    late           boolean not null,
    looked_for     integer not null,
    safe           integer not null,
    needs_help     integer not null,
    not_reached    integer not null,
    not_in_zone    integer not null,
    in_conflict    integer not null,
    first_answer   timestamptz,
    last_answer    timestamptz,
    primary key (headcount, number)
);
create table headcount_report_person (
    headcount   uuid not null,
    number      integer not null,
    person      uuid not null references person,
    standing    text not null,
    in_conflict boolean not null,
    primary key (headcount, number, person),
    foreign key (headcount, number) references headcount_report
);

-- What each report of a headcount says of each zone, for the measure of its warden [20(a)].
create table headcount_in_zone (
    zone       text not null references zone,
    made_at    timestamptz not null,
    headcount  uuid not null references headcount,
    looked_for integer not null,
    answered   integer not null,
    primary key (zone, made_at, headcount)
);
grant select, insert, update on headcount, headcount_person to ${serviceRole};
grant select, insert on headcount_answer, headcount_report, headcount_report_person, headcount_in_zone
    to ${serviceRole};

insert into policy_term (id, name, value, valid_from, instrument) values
    ('01890000-0000-7000-8000-00000000e051', 'PAPER_RESULT_DAYS', 7, '2000-01-01', 'Default of the suite');
