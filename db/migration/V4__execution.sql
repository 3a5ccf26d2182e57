-- One row a write to Azure, committed before the call: after a crash the next step looks before it writes again.
create table attempt (
    id            uuid primary key,
    request_id    uuid        not null references request,
    number        integer     not null,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    outcome       text check (outcome in ('ACCEPTED', 'REFUSED', 'UNKNOWN', 'ABANDONED')),
    operation_url text,
    code          text,
    message       text,
    unique (request_id, number)
);

create table region_progress (
    request_id uuid        not null references request,
    region     text        not null,
    state      text        not null,
    progress   integer     not null check (progress between 0 and 100),
    details    text,
    seen_at    timestamptz not null,
    primary key (request_id, region)
);

-- How long Azure asked the portal to keep away from a subscription.
create table azure_pause (
    subscription_id text primary key,
    until           timestamptz not null
);

-- db-scheduler's own table, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
