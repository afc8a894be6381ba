-- Merged records, and who has left (P10). What was asked, decided and signed for a record keeps its id, in "named" once another record stands
-- for it; "person" is whose it is today, so that everything else finds it there. Undoing a merge takes both back.
alter table person_copy add column merged_into uuid, add column assigned_until date;
create index person_copy_merged on person_copy (merged_into) where merged_into is not null;

alter table leg_clearance add column named uuid;
alter table essential_naming add column named uuid;
alter table briefing_copy add column named uuid;
alter table residency_copy add column named uuid;
alter table zone_stay_copy add column named uuid;
-- One clearance for a leg and the record that it was asked for, whoever that is today.
drop index leg_clearance_traveller;
create unique index leg_clearance_traveller on leg_clearance (leg, coalesce(named, person)) where state <> 'CANCELLED';
create index leg_clearance_named on leg_clearance (named) where named is not null;
create index essential_naming_named on essential_naming (named) where named is not null;
create index essential_naming_of_person on essential_naming (person);
create index briefing_copy_named on briefing_copy (named) where named is not null;
create index briefing_copy_of_person on briefing_copy (person);
create index residency_copy_named on residency_copy (named) where named is not null;
create index zone_stay_copy_named on zone_stay_copy (named) where named is not null;

-- The record that stands for another today: the last of the records into which it was merged, or itself.
create function stands_for(record uuid) returns uuid language sql stable parallel safe
begin atomic
    with recursive up (id, steps) as (
        select record, 0
         union all
        select p.merged_into, up.steps + 1 from up join person_copy p on p.id = up.id
         where p.merged_into is not null and up.steps < 100)
    select id from up order by steps desc limit 1;
end;

-- Of two homes at once the survivor's own counts.
create or replace function zone_of_person(someone uuid, at timestamptz) returns text
    language sql stable parallel safe
begin atomic
    select zone_of_home(h.residence, at) from (
        select r.residence from residency_copy r
         where r.person = someone and r.valid_from <= at and (r.valid_to is null or r.valid_to > at)
         order by r.named is not null, r.valid_from desc limit 1) h;
end;

-- The feed of personnel is read once more, for the merges and last days that were passed over so far: of each person the
-- newest state is taken again, while older ones stay passed over.
update person_copy set sequence = sequence - 1;
update replica_checkpoint set last_event_id = null where source = 'personnel';
