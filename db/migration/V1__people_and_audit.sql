-- Who is known to the portal. Identity is (tenant, object id) with Entra ID, (issuer, subject) elsewhere; never the mail.
create table person (
    id          uuid primary key,
    tenant      text        not null,
    object_id   text        not null,
    name        text        not null,
    mail        text,
    guest       boolean     not null,
    first_seen  timestamptz not null,
    last_seen   timestamptz,
    unique (tenant, object_id)
);

create table audit_event (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor_id     uuid references person,
    actor_name   text        not null,
    action       text        not null,
    outcome      text        not null check (outcome in ('DONE', 'REFUSED')),
    object_type  text        not null,
    object_id    text        not null,
    object_label text        not null,
    request_id   uuid,
    details      jsonb       not null
);
create index audit_event_by_request on audit_event (request_id, id) where request_id is not null;
create index audit_event_by_actor on audit_event (actor_id, id);
create index audit_event_by_action on audit_event (action, id);

create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_event is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_event_is_append_only
    before update or delete or truncate on audit_event
    for each statement execute function audit_event_is_append_only();
