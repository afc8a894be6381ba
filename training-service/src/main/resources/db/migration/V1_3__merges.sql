-- Two records of one person become one (P10): the merged one names the record that stands for it.
alter table person_copy add column merged_into uuid;
create index person_copy_merged_into on person_copy (merged_into) where merged_into is not null;

-- Merges as personnel publishes them; each that is new or undone waits until what is the person's has followed.
create table merge_copy (
    id       uuid    primary key,
    sequence integer not null,
    survivor uuid    not null,
    merged   uuid    not null,
    undone   boolean not null,
    waiting  boolean not null default true
);
create index merge_copy_waiting on merge_copy (id) where waiting;

-- What moved with a merge that stands, so that just this goes back.
create table merge_move (
    merge  uuid not null references merge_copy,
    kind   text not null,
    row_id uuid not null,
    primary key (merge, kind, row_id)
);

-- The feed of personnel is read once more, for the merges that were passed over so far. Of each person the newest state
-- is taken again and no older one, so nobody is meanwhile posted where they were years ago.
update person_copy set sequence = sequence - 1;
update replica_checkpoint set last_event_id = null where source = 'personnel';

grant select, insert, update on merge_copy to ${serviceRole};
grant select, insert, delete on merge_move to ${serviceRole};
