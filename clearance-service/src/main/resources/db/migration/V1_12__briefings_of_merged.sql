-- P10: one briefing for a leg and the record that it was opened for, whoever that is today.
alter table briefing_copy drop constraint briefing_copy_leg_person_key;
create unique index briefing_copy_traveller on briefing_copy (leg, coalesce(named, person));
