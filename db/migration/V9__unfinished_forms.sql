-- Forms that somebody put aside half filled, as they were typed; only that person sees them.
create table unfinished (
    id        uuid primary key,
    person_id uuid        not null references person,
    path      text        not null,
    title     text        not null,
    form      text        not null,
    saved_at  timestamptz not null
);
create index unfinished_by_person on unfinished (person_id, saved_at desc);
