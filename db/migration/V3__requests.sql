create table request (
    id              uuid primary key,
    number          bigint generated always as identity unique,
    requester_id    uuid        not null references person,
    gallery_id      uuid        not null references gallery,
    kind            text        not null,
    title           text        not null,
    target          text        not null,
    target_key      text        not null,
    status          text        not null check (status in (
        'DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'SENT_BACK', 'WITHDRAWN',
        'SUBMITTING', 'REPLICATING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    change          text        not null,
    body            text        not null,
    digest          text        not null check (digest ~ '^[0-9a-f]{64}$'),
    approved_digest text,
    reason          text,
    idempotency_key uuid        not null,
    created_at      timestamptz not null,
    submitted_at    timestamptz,
    decided_at      timestamptz,
    started_at      timestamptz,
    ended_at        timestamptz,
    next_look_at    timestamptz,
    waits_for       text,
    failure_code    text,
    failure_message text,
    failure_advice  text,
    revision        integer     not null,
    unique (requester_id, idempotency_key),
    -- What goes to Azure is what was approved.
    check (approved_digest is not distinct from digest or status not in ('APPROVED', 'SUBMITTING', 'REPLICATING', 'SUCCEEDED'))
);
create index request_by_requester on request (requester_id, number desc);
create index request_by_gallery on request (gallery_id, number desc);
create index request_waiting on request (submitted_at, id) where status = 'SUBMITTED';
create index request_open_by_target on request (target_key)
    where status in ('SUBMITTED', 'APPROVED', 'SUBMITTING', 'REPLICATING');
-- Writes to one Azure resource are serialised: targetRegions is full state without an ETag.
create unique index request_one_writer_per_target on request (target_key)
    where status in ('SUBMITTING', 'REPLICATING');

create table review (
    id          uuid primary key,
    request_id  uuid        not null references request,
    reviewer_id uuid        not null references person,
    decision    text        not null check (decision in ('APPROVE', 'REJECT', 'SEND_BACK')),
    comment     text,
    digest      text        not null,
    at          timestamptz not null
);
create index review_by_request on review (request_id, at);
