-- People in depth: recruitment and eligibility, names as they are searched for, contacts, identifiers, sponsorship,
-- duplicates and merges, and what is confidential.
create extension if not exists pg_trgm;

-- What a person is searched by is written by the service, which knows every script; rows without it are completed by
-- the running service, in steps.
alter table person
    add column search_name    text,
    add column recruitment    text check (recruitment in ('INTERNATIONAL', 'LOCAL')),
    add column eligible_until date,
    add column sponsored_as   text check (sponsored_as in ('CONSULTANT', 'CANDIDATE', 'GUEST')),
    add column merged_into    uuid references person,
    add check (merged_into is distinct from id);
create index person_search_word on person using gin (string_to_array(search_name, ' '));
create index person_without_search_name on person (id) where search_name is null;
create index person_email on person (lower(email) text_pattern_ops, organization) where email is not null;
create index person_phone on person ((regexp_replace(phone, '[^0-9]', '', 'g'))) where phone is not null;
create index person_merged_into on person (merged_into) where merged_into is not null;

-- Every word by which somebody is searched for, once. People are found in two steps: the words that are like one that
-- was typed, here, and then those who have such a word of each, by whole words. Compared person by person, a name that
-- thousands have would cost thousands of comparisons.
create table name_word (
    word text collate "C" primary key
);
create index name_word_letters on name_word using gin (word gin_trgm_ops) where word not like '0%';
create index name_word_consonants on name_word using gin (substr(word, 2) gin_trgm_ops) where word like '0%';
grant select, insert on name_word to ${serviceRole};

-- In the order of the words, so that two who write the same new words wait for each other one way only.
create function keep_name_words() returns trigger language plpgsql as $$
begin
    insert into name_word (word)
    select distinct w.word
      from written, unnest(string_to_array(written.search_name, ' ')) as w (word)
     order by w.word
        on conflict do nothing;
    return null;
end
$$;
create trigger person_brings_words after insert on person
    referencing new table as written for each statement execute function keep_name_words();
create trigger person_changes_words after update on person
    referencing new table as written for each statement execute function keep_name_words();

-- The words like each of those looked for, with their likeness from 0 to 1: from 0.45 of its letter triples on, so that
-- two typing errors in ten letters pass, or by its consonants, which have to agree but for one and weigh less. The
-- likest, or of two letters those that begin so, in a number that stays quick however many words there are.
create function name_words_like(letters text[], skeletons text[])
    returns table (place integer, word text, likeness double precision)
language sql stable parallel safe set pg_trgm.word_similarity_threshold = 0.45
begin atomic
    select t.place::integer, d.word, d.likeness
      from unnest(letters, skeletons) with ordinality as t (letters, skeleton, place)
     cross join lateral (
           (select w.word, public.word_similarity(t.letters, w.word) as likeness from name_word w
             where length(t.letters) > 2 and w.word operator(public.%>) t.letters and w.word not like '0%'
             order by likeness desc, length(w.word), w.word
             limit 50)
           union all
           (select w.word, public.word_similarity(t.letters, w.word) from name_word w
             where length(t.letters) <= 2 and w.word between t.letters and t.letters || chr(1114111)
             order by w.word
             limit 50)
           union all
           (select w.word, 0.8 * public.word_similarity(t.skeleton, substr(w.word, 2)) as likeness from name_word w
             where substr(w.word, 2) operator(public.%>) t.skeleton and w.word like '0%'
               and public.word_similarity(t.skeleton, substr(w.word, 2)) >= 0.7
             order by likeness desc, length(w.word), w.word
             limit 20)) d
     order by t.place, d.likeness desc, length(d.word), d.word;
end;

alter table assignment add column recruitment text check (recruitment in ('INTERNATIONAL', 'LOCAL'));
-- Every change of a person begins with their assignments.
create index assignment_by_person on assignment (person, assigned_from);
update assignment
   set recruitment = case category
           when 'INTERNATIONAL_STAFF' then 'INTERNATIONAL'
           when 'INTERNATIONAL_CONSULTANT' then 'INTERNATIONAL'
           when 'LOCAL_STAFF' then 'LOCAL'
           when 'LOCAL_CONSULTANT' then 'LOCAL'
       end;
update person p
   set recruitment = a.recruitment
  from assignment a
 where a.person = p.id and a.recruitment is not null;

-- P6: how somebody is reached, in order of preference. What is compared with others is what one person has alone.
create table person_contact (
    id      uuid primary key,
    person  uuid not null references person,
    place   integer not null check (place between 0 and 9),
    kind    text not null,
    value   text not null,
    reached text not null check (reached in ('ON_DUTY', 'OFF_DUTY', 'ALWAYS')),
    note    text,
    own     text generated always as (case
                when kind = 'EMAIL' then lower(value)
                when kind in ('MOBILE', 'SATELLITE') then regexp_replace(value, '[^0-9]', '', 'g')
            end) stored,
    unique (person, place)
);
create index person_contact_own on person_contact (own) where own is not null;

-- P10: numbers that organizations gave people.
create table person_identifier (
    id           uuid primary key,
    person       uuid not null references person,
    organization text not null references organization,
    scheme       text not null,
    value        text not null,
    unique (organization, scheme, value)
);
create index person_identifier_person on person_identifier (person);
create index person_identifier_value on person_identifier (scheme, value);

-- P10: an organization answers for somebody until a day.
create table sponsorship (
    id              uuid primary key,
    version         integer not null,
    person          uuid not null references person,
    organization    text not null references organization,
    kind            text not null,
    sponsor         uuid not null references person,
    purpose         text not null,
    sponsored_from  date not null,
    sponsored_until date not null,
    state           text not null check (state in ('ACTIVE', 'LAPSED', 'ENDED')),
    check (sponsored_until >= sponsored_from)
);
create index sponsorship_person on sponsorship (person, id);
create unique index sponsorship_active on sponsorship (person) where state = 'ACTIVE';
create index sponsorship_due on sponsorship (organization, sponsored_until, id) where state = 'ACTIVE';
create index sponsorship_overdue on sponsorship (sponsored_until) where state = 'ACTIVE';

-- P10: two records that may be one person's. The organizations are those of the two records, for the list of each.
create table suspected_duplicate (
    id                 uuid primary key,
    version            integer not null,
    one                uuid not null references person,
    other              uuid not null references person,
    organization_one   text not null references organization,
    organization_other text not null references organization,
    reasons            text not null,
    state              text not null check (state in ('OPEN', 'DISMISSED', 'MERGED')),
    found_at           timestamptz not null,
    remark             text,
    merge              uuid,
    unique (one, other),
    check (one < other)
);
create index suspected_duplicate_other on suspected_duplicate (other);
create index suspected_duplicate_organization_one on suspected_duplicate (organization_one, state, id);
create index suspected_duplicate_organization_other on suspected_duplicate (organization_other, state, id);
create index suspected_duplicate_state on suspected_duplicate (state, id);
create index suspected_duplicate_merge on suspected_duplicate (merge) where merge is not null;

-- P10: two records that became one. What the survivor was before, so that it can be put back.
create table merge (
    id               uuid primary key,
    version          integer not null,
    survivor         uuid not null references person,
    merged           uuid not null references person,
    reason           text not null,
    made_at          timestamptz not null,
    undoable_until   timestamptz not null,
    undone_at        timestamptz,
    number_before    text,
    sponsored_before text,
    check (survivor <> merged),
    check (undoable_until > made_at)
);
create unique index merge_standing on merge (merged) where undone_at is null;
alter table suspected_duplicate add foreign key (merge) references merge;

-- Every row of the merged record as it was, never changed: what moved, and what stayed aside.
create table merge_row (
    merge  uuid not null references merge,
    kind   text not null,
    row_id uuid not null,
    state  jsonb not null,
    moved  boolean not null,
    primary key (merge, kind, row_id)
);

-- P9: sealed by the service; the keys are not in the database. What came from another record of the same person says
-- so, until it is set anew.
create table confidential_value (
    person       uuid not null references person,
    field        text not null,
    sealed       bytea not null,
    carried_from uuid references person,
    primary key (person, field)
);

-- P9, 10(o): who read, under which appointment; never changed.
create table confidential_reading (
    id           uuid primary key,
    person       uuid not null references person,
    read_at      timestamptz not null,
    reader       text not null,
    basis        text not null,
    scope        text,
    appointment  uuid,
    organization text not null,
    duty_station text not null,
    country      text not null generated always as (left(duty_station, 2)) stored
);
create index confidential_reading_person on confidential_reading (person, id);
create index confidential_reading_time on confidential_reading (read_at);
create index confidential_reading_country on confidential_reading (country, read_at);
create index confidential_reading_duty_station on confidential_reading (duty_station, read_at);
create index confidential_reading_organization on confidential_reading (organization, country, read_at);
create index confidential_reading_scope on confidential_reading (scope, read_at);
create trigger confidential_reading_stays before update or delete on confidential_reading
    for each row execute function refuse_change();

grant select, insert, update, delete on person_contact, person_identifier, confidential_value to ${serviceRole};
grant delete on assignment to ${serviceRole};
grant select, insert, update on sponsorship, suspected_duplicate, merge to ${serviceRole};
grant select, insert on merge_row, confidential_reading to ${serviceRole};
