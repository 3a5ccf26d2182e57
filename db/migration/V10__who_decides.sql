-- Groups of the directory that the portal was told of, and which of the people it knows are in them, as last read.
create table directory_group (
    id        uuid primary key,
    object_id text        not null unique,
    name      text        not null,
    known_at  timestamptz not null
);
create table membership (
    person_id uuid not null references person,
    group_id  uuid not null references directory_group,
    primary key (person_id, group_id)
);
create index membership_by_group on membership (group_id);

-- Addresses and other marks, in lower case, by which two accounts are known to be one human being.
alter table person
    add column marks          varchar[] not null default '{}',
    add column groups_read_at timestamptz,
    -- When the directory was last asked, whether it answered or not; empty: ask at the person's next page.
    add column groups_tried_at timestamptz,
    -- When the directory was found not to know this person any more, or to have blocked the account.
    add column left_at        timestamptz;

create table gallery_owner_group (
    gallery_id uuid        not null references gallery,
    group_id   uuid        not null references directory_group,
    since      timestamptz not null,
    primary key (gallery_id, group_id)
);
create index gallery_owner_group_by_group on gallery_owner_group (group_id, gallery_id);
-- Who owns what just now, named or through a group; nobody who left.
create view gallery_owning as
    select o.gallery_id, o.person_id
    from gallery_owner o join person p on p.id = o.person_id
    where p.left_at is null
    union
    select g.gallery_id, m.person_id
    from gallery_owner_group g join membership m on m.group_id = g.group_id join person p on p.id = m.person_id
    where p.left_at is null;

-- Somebody decides in somebody else's place for a while.
create table delegation (
    id       uuid primary key,
    from_id  uuid        not null references person,
    to_id    uuid        not null references person,
    since    timestamptz not null,
    until    timestamptz not null,
    reason   text        not null,
    ended_at timestamptz,
    check (from_id <> to_id),
    check (since < until)
);
create index delegation_by_to on delegation (to_id, until);
create index delegation_by_since on delegation (since desc, id desc);
create index delegation_by_from on delegation (from_id, until);
