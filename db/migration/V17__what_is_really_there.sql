-- Role assignments as Azure lists them, as far as they concern galleries: at, inside and above them. One that applies to
-- several subscriptions is seen in each.
create table observed_assignment (
    subscription_id text        not null,
    -- The assignment's resource id in lower case.
    id              text        not null,
    name            text        not null,
    scope           text        not null,
    scope_key       text        not null,
    level           text        not null check (level in ('GALLERY', 'DEFINITION', 'VERSION', 'RESOURCE_GROUP',
                                                          'SUBSCRIPTION', 'MANAGEMENT_GROUP', 'ROOT')),
    -- The gallery that it is at or inside of; null: it is inherited from above.
    gallery_key     text,
    principal_id    text        not null,
    principal_type  text        not null,
    role_id         text        not null,
    conditional     boolean     not null,
    created_at      timestamptz,
    created_by      text,
    -- What Privileged Identity Management does with it; null: nothing.
    managed         text check (managed in ('ACTIVATED', 'TIMED')),
    managed_until   timestamptz,
    seen_at         timestamptz not null,
    primary key (subscription_id, id)
);
create index observed_assignment_by_gallery on observed_assignment (gallery_key) where gallery_key is not null;
create index observed_assignment_inherited on observed_assignment (subscription_id, scope_key) where gallery_key is null;
create index observed_assignment_by_triple on observed_assignment (scope_key, principal_id, role_id);
create index observed_assignment_by_principal on observed_assignment (principal_id);

-- Whom the directory knows behind the object ids that role assignments name.
create table directory_principal (
    object_id text primary key,
    type      text        not null,
    name      text,
    mail      text,
    guest     boolean     not null,
    gone      boolean     not null,
    read_at   timestamptz not null
);

-- Roles by the GUID at the end of their id; without a name: the subscription does not list it.
create table role_name (
    role_id text primary key,
    name    text,
    read_at timestamptz not null
);

-- How many of the 4,000 role assignments of a subscription are taken.
create table role_assignment_room (
    subscription_id text primary key,
    used            integer     not null,
    read_at         timestamptz not null
);

-- How far reading the role assignments of a subscription is: what stops to spare it is gone on with where it was.
create table access_reading (
    subscription_id text primary key,
    -- Null: none is under way.
    began_at        timestamptz,
    next            text,
    listed          boolean     not null default false,
    counted         integer     not null default 0,
    read_at         timestamptz,
    asked_at        timestamptz,
    -- Who reads just now, and until when that counts without a word of theirs; null: nobody.
    reader          uuid,
    reader_until    timestamptz,
    -- Why it is not known what Privileged Identity Management does; null: it is known, or was never asked.
    unmanaged_because text
);

create table access_finding (
    id             uuid primary key,
    gallery_id     uuid        not null references gallery,
    definition_id  uuid references image_definition,
    grant_id       uuid references access_grant,
    kind           text        not null check (kind in ('REMOVED', 'ADDED', 'ELSEWHERE', 'CONDITION')),
    assignment_key text        not null,
    assignment     uuid,
    scope          text        not null,
    principal_id   text        not null,
    principal_type text        not null,
    role_id        text        not null,
    since          timestamptz,
    found_at       timestamptz not null,
    state          text        not null check (state in ('OPEN', 'DECIDED', 'GONE')),
    decision       text check (decision in ('RESTORE', 'CLOSE', 'ADOPT', 'REMOVE', 'IGNORE')),
    reason         text,
    until          timestamptz,
    decided_by_id  uuid references person,
    decided_at     timestamptz,
    revision       integer     not null,
    check ((state = 'DECIDED') = (decision is not null))
);
create unique index access_finding_open on access_finding (kind, assignment_key) where state = 'OPEN';
create index access_finding_of_gallery on access_finding (gallery_id, found_at, id) where state = 'OPEN';
create index access_finding_of_grant on access_finding (grant_id) where grant_id is not null;
create index access_finding_ignored on access_finding (assignment_key) where decision = 'IGNORE';
create index access_grant_by_triple on access_grant (scope_key, lower(principal_id), lower(role_id))
    where state <> 'ENDED';
create index access_grant_ended on access_grant (gallery_id, ended_at desc, id desc) where state = 'ENDED';
