-- A dossier tells of every certificate that a person ever held, those that don't count included.
drop index certificate_copy_person;
create index certificate_copy_person on certificate_copy (person);
