-- Azure works on more than replications: what it has taken on is under way. A gallery that is still to be created has
-- no owners yet: administrators decide on requests without one.
alter table request alter column gallery_id drop not null;

drop index request_open_by_target;
drop index request_one_writer_per_target;
alter table request drop constraint request_status_check;
alter table request drop constraint request_check;
update request set status = 'UNDERWAY' where status = 'REPLICATING';
alter table request add constraint request_status_check check (status in (
    'DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'SENT_BACK', 'WITHDRAWN',
    'SUBMITTING', 'UNDERWAY', 'SUCCEEDED', 'FAILED', 'CANCELLED'));
-- What goes to Azure is what was approved.
alter table request add constraint request_goes_as_approved check (
    approved_digest is not distinct from digest or status not in ('APPROVED', 'SUBMITTING', 'UNDERWAY', 'SUCCEEDED'));
create index request_open_by_target on request (target_key)
    where status in ('SUBMITTED', 'APPROVED', 'SUBMITTING', 'UNDERWAY');
-- Writes to one Azure resource are serialised: targetRegions is full state without an ETag.
create unique index request_one_writer_per_target on request (target_key) where status in ('SUBMITTING', 'UNDERWAY');
-- What Azure copies from, which it lets only so many do at once.
alter table request add column source_keys varchar[] not null default '{}';
create index request_at_azure on request (number) where status in ('SUBMITTING', 'UNDERWAY');
-- Zone-redundant storage needs availability zones.
alter table region add column zones boolean;
-- What administrators decide on.
create index request_without_gallery on request (submitted_at, id) where gallery_id is null;
