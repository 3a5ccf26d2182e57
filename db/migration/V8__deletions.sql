-- A deletion takes all that is in its target with it: it waits for who writes inside, and nobody writes inside meanwhile.
alter table request add column removes boolean not null default false;
-- What is open inside a resource: target_key like 'its key/%'.
create index request_open_within on request (target_key text_pattern_ops)
    where status in ('SUBMITTED', 'APPROVED', 'SUBMITTING', 'UNDERWAY');
-- The resource that a write was about, where a request writes to more than its target.
alter table attempt add column target text;
create index attempt_by_target on attempt (request_id, target) where target is not null;
