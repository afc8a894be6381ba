-- T18: posts that must be filled from phase III on, and who is named to them [An 26].
create table essential_post (
    id           uuid        primary key,
    version      integer     not null,
    scope        text        not null,
    country      text        not null,
    organization text        not null,
    title        text        not null,
    category     text        not null,
    number       integer     not null,
    state        text        not null,
    valid_from   date        not null,
    valid_until  date,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    approved_at  timestamptz,
    check (number > 0),
    -- What was ended before it began ends on the day before.
    check (valid_until is null or valid_until >= valid_from - 1)
);
create index essential_post_country on essential_post (country, id desc);
create index essential_post_organization on essential_post (organization, id desc);

-- Place, organization and category are copies of the post's, which never change. Whoever names somebody holds the
-- post's row, so that no more people are named to it than it has room for.
create table essential_naming (
    id           uuid        primary key,
    version      integer     not null,
    post         uuid        not null references essential_post,
    person       uuid        not null,
    scope        text        not null,
    country      text        not null,
    organization text        not null,
    category     text        not null,
    state        text        not null,
    valid_from   date        not null,
    valid_until  date,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    approved_at  timestamptz,
    check (valid_until is null or valid_until >= valid_from - 1)
);
create index essential_naming_post on essential_naming (post, valid_from);
create index essential_naming_person on essential_naming (person) where approved_at is not null;
create index essential_naming_scope on essential_naming (scope, id) where approved_at is not null;
create index essential_naming_country on essential_naming (country, id);
create index essential_naming_organization on essential_naming (organization, id);

grant select, insert, update on essential_post, essential_naming to ${serviceRole};

-- From which row of the phase table on a list is kept: the row of phase III, in every version of the policy so far.
update policy_version
set document = (document::jsonb || $policy$ {"essentialListFrom": 3}$policy$::jsonb)::text;
