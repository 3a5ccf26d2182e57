-- What somebody may want to hear of, written in the transaction of the event and told afterwards.
create table outbox (
    id       uuid primary key,
    event_id bigint      not null unique references audit_event,
    at       timestamptz not null,
    told_at  timestamptz
);

-- How a person is told. What was chosen on the page; else what the person's browser said; else the portal's defaults.
create table preference (
    person_id     uuid primary key references person,
    pace          text    not null default 'AT_ONCE' check (pace in ('AT_ONCE', 'DAILY', 'NONE')),
    hour          integer not null default 8 check (hour between 0 and 23),
    language      text,
    zone          text,
    seen_language text,
    seen_zone     text
);

-- Where others than people are told. No secret of a webhook is kept: it is derived from the operator's key.
create table channel (
    id          uuid primary key,
    gallery_id  uuid references gallery,
    kind        text        not null check (kind in ('WEBHOOK', 'TEAMS', 'SLACK')),
    name        text        not null,
    url         text        not null,
    topics      varchar[]   not null,
    rotation    integer     not null default 0,
    rotated_at  timestamptz,
    secret_seen boolean     not null default false,
    made_at     timestamptz not null,
    off_at      timestamptz,
    off_because text,
    removed_at  timestamptz
);
create index channel_by_gallery on channel (gallery_id) where removed_at is null;

-- One message to one person or channel. No outbox row: a digest or a test.
create table delivery (
    id           uuid primary key,
    outbox_id    uuid references outbox,
    digest_day   date,
    kind         text        not null check (kind in ('MAIL', 'WEBHOOK', 'TEAMS', 'SLACK')),
    person_id    uuid references person,
    channel_id   uuid references channel,
    recipient    text        not null,
    subject      text        not null,
    text         text,
    html         text,
    payload      text,
    message_id   text        not null,
    state        text        not null check (state in ('WAITING', 'SENDING', 'DELIVERED', 'UNKNOWN', 'GIVEN_UP')),
    created_at   timestamptz not null,
    -- When its present round of attempts began, and how many rounds there were.
    since        timestamptz not null,
    round        integer     not null default 0,
    attempts     integer     not null default 0,
    due_at       timestamptz,
    delivered_at timestamptz,
    answer       text,
    check ((person_id is null) <> (channel_id is null)),
    check ((kind = 'MAIL') = (person_id is not null))
);
create unique index delivery_once_a_person on delivery (outbox_id, person_id) where person_id is not null;
create unique index delivery_once_a_channel on delivery (outbox_id, channel_id) where channel_id is not null;
create unique index delivery_one_digest_a_day on delivery (person_id, digest_day);
create index delivery_newest on delivery (created_at, id);
create index delivery_by_state on delivery (state, created_at, id);

-- Committed before anything is sent: one without an end after a crash may have arrived.
create table delivery_attempt (
    id          uuid primary key,
    delivery_id uuid        not null references delivery,
    number      integer     not null,
    begun_at    timestamptz not null,
    ended_at    timestamptz,
    outcome     text check (outcome in ('DELIVERED', 'REFUSED', 'UNKNOWN')),
    answer      text,
    unique (delivery_id, number)
);

-- What waits for a person's next digest.
create table digest_item (
    id          uuid primary key,
    outbox_id   uuid        not null references outbox,
    person_id   uuid        not null references person,
    concern     text        not null check (concern in ('DECIDE', 'OWN', 'OTHER')),
    line        text        not null,
    path        text        not null,
    at          timestamptz not null,
    added_at    timestamptz not null,
    delivery_id uuid references delivery,
    unique (outbox_id, person_id)
);
create index digest_item_waiting on digest_item (person_id, added_at) where delivery_id is null;
