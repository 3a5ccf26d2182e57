-- When somebody tested the own access last: all replicas together ask Azure no more often than once in some seconds.
create table access_test (
    person_id uuid primary key references person,
    at        timestamptz not null
);

-- A review of all access to a gallery: what was granted when it began, and what was decided of each.
create table campaign (
    id            uuid primary key,
    gallery_id    uuid        not null references gallery,
    -- Null: it began by itself, since the policy says how often.
    started_by_id uuid references person,
    note          text        not null,
    started_at    timestamptz not null,
    deadline      timestamptz not null,
    reminded_at   timestamptz,
    state         text        not null check (state in ('OPEN', 'ENDED', 'CANCELLED')),
    ended_at      timestamptz,
    ended_by_id   uuid references person,
    ended_because text,
    -- What the policy said at the deadline of what nobody had decided on.
    undecided     text check (undecided in ('KEEP', 'REMOVE')),
    revision      integer     not null default 0,
    check ((state = 'OPEN') = (ended_at is null)),
    check (deadline > started_at)
);
create unique index campaign_one_open on campaign (gallery_id) where state = 'OPEN';
create index campaign_by_gallery on campaign (gallery_id, id);
create index campaign_by_deadline on campaign (deadline) where state = 'OPEN';

-- Name, role and dates as they were when the review began: the grant goes on changing.
create table campaign_item (
    id             uuid primary key,
    campaign_id    uuid        not null references campaign,
    grant_id       uuid        not null references access_grant,
    who            text        not null,
    mail           text        not null,
    principal_type text        not null,
    principal_id   text,
    external       boolean     not null,
    scope          text        not null,
    role_id        text        not null,
    asked_by       text,
    since          timestamptz,
    until          timestamptz,
    verified_at    timestamptz,
    -- GONE: the access ended otherwise before anybody decided.
    decision       text check (decision in ('KEPT', 'REMOVED', 'GONE')),
    decided_by_id  uuid references person,
    decided_at     timestamptz,
    reason         text,
    unique (campaign_id, grant_id),
    check ((decision is null) = (decided_at is null)),
    check (decision <> 'REMOVED' or reason <> '')
);
create index campaign_item_by_name on campaign_item (campaign_id, lower(who), id);
create index campaign_item_undecided on campaign_item (campaign_id, lower(who), id) where decision is null;
create index campaign_item_by_grant on campaign_item (grant_id);
