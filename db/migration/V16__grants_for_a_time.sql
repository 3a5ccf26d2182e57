-- Access for a time, for people, groups and applications, and for what was found in Azure and adopted. One request may
-- ask for many; each is carried out, watched and ended by itself.
alter table access_grant drop constraint access_grant_request_id_key;
alter table access_grant drop constraint access_grant_state_check;
alter table access_grant
    alter column request_id drop not null,
    add column asked_by_id uuid references person,
    add column definition_id uuid references image_definition,
    add column scope_key text,
    add column principal_type text not null default 'User' check (principal_type in ('User', 'Group', 'ServicePrincipal')),
    add column until timestamptz,
    add column created_at timestamptz not null default now(),
    -- The role was given under a name that somebody else chose: the portal does not take it away by itself.
    add column given_elsewhere boolean not null default false,
    add column verified_at timestamptz,
    add column invitations integer not null default 0,
    -- Somebody wants another invitation to be sent.
    add column invite_asked_at timestamptz,
    add column invite_reminded_at timestamptz,
    add column invite_expired_at timestamptz,
    add column reminded_days integer,
    -- The role was found to be taken away outside of the portal.
    add column lost_at timestamptz,
    -- Since when the directory misses, or blocks, who has it.
    add column missed_at timestamptz,
    add column blocked_at timestamptz,
    add column ending_at timestamptz,
    add column ending_because text,
    add column ended_by_id uuid references person,
    add column ended_at timestamptz,
    add column joined_id uuid references access_grant,
    add column tries integer not null default 0,
    add column trouble_since timestamptz,
    add column trouble_code text,
    add column trouble_message text,
    add column trouble_advice text,
    add column next_at timestamptz,
    add column revision integer not null default 0;
update access_grant g set scope_key = lower(scope), asked_by_id = r.requester_id, created_at = r.created_at,
    invitations = case when g.invited_at is null then 0 else 1 end
from request r where r.id = g.request_id;
-- The portal's own name for a role is a version 3 UUID of scope, principal and role; another one was given elsewhere.
update access_grant g set given_elsewhere = true
from (select id, md5(lower(scope || '|' || principal_id || '|' || role_id)) as hash from access_grant
    where principal_id is not null) h
where g.id = h.id and g.assignment is not null
  and g.assignment <> (substr(hash, 1, 12) || '3' || substr(hash, 14, 3)
    || to_hex((('x' || substr(hash, 17, 1))::bit(4)::integer & 3) | 8) || substr(hash, 18))::uuid;
alter table access_grant
    alter column scope_key set not null,
    add constraint access_grant_state_check check (state in ('WANTED', 'INVITED', 'ASSIGNED', 'LOST', 'ENDING', 'ENDED'));
-- What was given twice is one access from now on: the later ones are part of the first.
update access_grant g set state = 'ENDED', joined_id = first.id, ended_at = now()
from (select distinct on (scope_key, principal_id, role_id) id, scope_key, principal_id, role_id from access_grant
    where state = 'ASSIGNED' order by scope_key, principal_id, role_id, id) first
where g.state = 'ASSIGNED' and g.scope_key = first.scope_key and g.principal_id = first.principal_id
  and g.role_id = first.role_id and g.id <> first.id;
drop index access_grant_by_principal;
create index access_grant_by_principal on access_grant (principal_id, gallery_id) where state <> 'ENDED';
create index access_grant_by_request on access_grant (request_id);
create index access_grant_by_until on access_grant (until) where state <> 'ENDED';
-- Of one role for one principal at one scope there is one grant that counts.
create unique index access_grant_one_of_each on access_grant (scope_key, principal_id, role_id)
    where state in ('ASSIGNED', 'LOST', 'ENDING') and principal_id is not null;

-- One row a write to Azure or to the directory, committed before the call.
create table grant_attempt (
    id         uuid primary key,
    grant_id   uuid        not null references access_grant on delete cascade,
    number     integer     not null,
    what       text        not null check (what in ('INVITE', 'ASSIGN', 'REMOVE')),
    started_at timestamptz not null,
    ended_at   timestamptz,
    outcome    text check (outcome in ('ACCEPTED', 'REFUSED', 'UNKNOWN', 'ABANDONED')),
    code       text,
    message    text,
    -- What the write made: the object id of an invited guest.
    made       text,
    unique (grant_id, number)
);

-- The story of one grant.
create index audit_event_of_access on audit_event (object_id, id) where object_type = 'access';

-- What ends access goes first, after an outage too: db-scheduler's own order, where a task without a word is in the middle.
update scheduled_tasks set priority = 50 where priority is null;
alter table scheduled_tasks alter column priority set default 50;
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time);
