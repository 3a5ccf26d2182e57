-- What Azure says of who a source belongs to: its tag for the owner, and who made it. Read anew with the catalogue.
alter table source add column owner text;
alter table source add column created_by text;
