-- What exists in Azure, as last read. resource_key is the lower-cased resource id: Azure compares ids without case.
create table gallery (
    id                 uuid primary key,
    resource_id        text        not null,
    resource_key       text        not null unique,
    subscription_id    text        not null,
    resource_group     text        not null,
    name               text        not null,
    location           text        not null,
    description        text,
    sharing            text        not null,
    provisioning_state text        not null,
    tags               jsonb       not null,
    read_at            timestamptz not null,
    gone_at            timestamptz
);
create index gallery_by_name on gallery (lower(name), id) where gone_at is null;

create table gallery_owner (
    gallery_id uuid        not null references gallery,
    person_id  uuid        not null references person,
    since      timestamptz not null,
    primary key (gallery_id, person_id)
);
create index gallery_owner_by_person on gallery_owner (person_id, gallery_id);

create table image_definition (
    id                 uuid primary key,
    gallery_id         uuid        not null references gallery,
    resource_id        text        not null,
    resource_key       text        not null unique,
    name               text        not null,
    location           text        not null,
    os_type            text        not null,
    os_state           text        not null,
    generation         text        not null,
    architecture       text        not null,
    publisher          text        not null,
    offer              text        not null,
    sku                text        not null,
    description        text,
    end_of_life        timestamptz,
    provisioning_state text        not null,
    tags               jsonb       not null,
    read_at            timestamptz not null,
    gone_at            timestamptz
);
create index image_definition_by_gallery on image_definition (gallery_id, lower(name), id) where gone_at is null;

create table image_version (
    id                  uuid primary key,
    definition_id       uuid        not null references image_definition,
    resource_id         text        not null,
    resource_key        text        not null unique,
    name                text        not null,
    major               bigint      not null,
    minor               bigint      not null,
    patch               bigint      not null,
    location            text        not null,
    provisioning_state  text        not null,
    replication_state   text,
    exclude_from_latest boolean     not null,
    end_of_life         timestamptz,
    published_at        timestamptz,
    source_id           text,
    replicas            integer     not null,
    storage_type        text,
    regions             jsonb       not null,
    tags                jsonb       not null,
    request_id          uuid,
    read_at             timestamptz not null,
    gone_at             timestamptz
);
create index image_version_by_definition
    on image_version (definition_id, major desc, minor desc, patch desc, id desc) where gone_at is null;

-- What an image version can be built from.
create table source (
    id              uuid primary key,
    resource_id     text        not null,
    resource_key    text        not null unique,
    kind            text        not null,
    subscription_id text        not null,
    resource_group  text        not null,
    name            text        not null,
    location        text        not null,
    os_type         text,
    os_state        text,
    generation      text,
    read_at         timestamptz not null,
    gone_at         timestamptz
);
create index source_by_name on source (lower(name), id) where gone_at is null;

create table region (
    name         text primary key,
    display_name text not null
);
