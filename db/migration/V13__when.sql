-- When a change may start, and taking it back.
alter table request
    add column start_not_before timestamptz,
    -- As long as something other than its turn keeps an approved request from starting.
    add column held_until       timestamptz,
    add column cancelled_by_id  uuid references person,
    add column cancel_asked_at  timestamptz,
    -- What became of what Azure had begun, in words.
    add column cancel_result    text;

drop index request_open_by_target;
drop index request_one_writer_per_target;
drop index request_at_azure;
drop index request_open_within;
alter table request drop constraint request_status_check;
alter table request drop constraint request_goes_as_approved;
alter table request add constraint request_status_check check (status in (
    'DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'SENT_BACK', 'WITHDRAWN', 'EXPIRED',
    'SUBMITTING', 'UNDERWAY', 'CANCELLING', 'SUCCEEDED', 'FAILED', 'CANCELLED'));
-- What goes to Azure is what was approved.
alter table request add constraint request_goes_as_approved check (
    approved_digest is not distinct from digest
    or status not in ('APPROVED', 'SUBMITTING', 'UNDERWAY', 'CANCELLING', 'SUCCEEDED'));
create index request_open_by_target on request (target_key)
    where status in ('SUBMITTED', 'APPROVED', 'SUBMITTING', 'UNDERWAY', 'CANCELLING');
-- Writes to one Azure resource are serialised: targetRegions is full state without an ETag.
create unique index request_one_writer_per_target on request (target_key)
    where status in ('SUBMITTING', 'UNDERWAY', 'CANCELLING');
create index request_at_azure on request (number) where status in ('SUBMITTING', 'UNDERWAY', 'CANCELLING');
-- What is open inside a resource: target_key like 'its key/%'.
create index request_open_within on request (target_key text_pattern_ops)
    where status in ('SUBMITTED', 'APPROVED', 'SUBMITTING', 'UNDERWAY', 'CANCELLING');
create index request_held on request (gallery_id) where held_until is not null;

-- The deletion of what the request itself had begun to create.
alter table attempt add column takes_back boolean not null default false;

-- The zone that the gallery's freeze windows are written in.
alter table gallery add column zone text not null default 'UTC';

-- Times in which nothing approved is started, as the clocks on the walls of the gallery's zone show them.
create table freeze_window (
    id           uuid primary key,
    gallery_id   uuid      not null references gallery,
    name         text      not null,
    begins       timestamp not null,
    ends         timestamp not null,
    repeats      text      not null check (repeats in ('NONE', 'WEEKLY', 'YEARLY')),
    repeat_until date,
    ended_at     timestamptz,
    revision     integer   not null,
    check (begins < ends),
    check (repeat_until is null or repeats <> 'NONE')
);
create index freeze_window_in_force on freeze_window (gallery_id) where ended_at is null;

-- One occurrence of a window that an owner has lifted; told apart by when it begins.
create table freeze_lift (
    id           uuid primary key,
    window_id    uuid        not null references freeze_window,
    begins       timestamp   not null,
    reason       text        not null,
    lifted_by_id uuid        not null references person,
    lifted_at    timestamptz not null,
    unique (window_id, begins)
);
