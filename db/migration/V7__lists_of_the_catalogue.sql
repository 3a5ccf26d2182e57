-- The catalogue's lists are read in the order of an index, whatever they are sorted and filtered by. What has no date
-- stands where the far past or the far future would.

-- What a gone definition or gallery held is gone with it.
update image_definition d set gone_at = g.gone_at from gallery g
    where g.id = d.gallery_id and g.gone_at is not null and d.gone_at is null;
update image_version v set gone_at = d.gone_at from image_definition d
    where d.id = v.definition_id and d.gone_at is not null and v.gone_at is null;

alter table gallery
    add column contents_read_at timestamptz,
    add column reading_asked_at timestamptz;
create index gallery_by_reading on gallery (read_at desc, id desc) where gone_at is null;

alter table image_version
    -- What only a version's own page shows.
    add column details        jsonb,
    add column published_sort timestamptz not null
        generated always as (coalesce(published_at, timestamptz '1900-01-01 00:00:00+00')) stored,
    add column ends_at        timestamptz not null
        generated always as (coalesce(end_of_life, timestamptz '2999-12-31 00:00:00+00')) stored,
    -- From latest, in one region at least.
    add column excluded       boolean     not null
        generated always as (exclude_from_latest or regions @> '[{"excludeFromLatest": true}]') stored;
create index image_version_by_number on image_version (major desc, minor desc, patch desc, id desc) where gone_at is null;
create index image_version_by_publication on image_version (published_sort desc, id desc) where gone_at is null;
create index image_version_by_end on image_version (ends_at, id) where gone_at is null;
create index image_version_by_state on image_version (provisioning_state, published_sort desc, id desc) where gone_at is null;
create index image_version_excluded on image_version (published_sort desc, id desc) where gone_at is null and excluded;
create index image_version_from_outside on image_version (published_sort desc, id desc)
    where gone_at is null and request_id is null;
create index image_version_of_definition_by_publication
    on image_version (definition_id, published_sort desc, id desc) where gone_at is null;
create index image_version_of_definition_by_end on image_version (definition_id, ends_at, id) where gone_at is null;

-- An index of image_version.regions: which versions are in a region, and which of them latest may mean there. Kept by
-- the trigger below, written by nobody else.
create table version_region (
    version_id     uuid        not null references image_version on delete cascade,
    definition_id  uuid        not null,
    region         text        not null,
    major          bigint      not null,
    minor          bigint      not null,
    patch          bigint      not null,
    published_sort timestamptz not null,
    ends_at        timestamptz not null,
    in_latest      boolean     not null,
    primary key (version_id, region)
);
create index version_region_by_number on version_region (region, major desc, minor desc, patch desc, version_id desc);
create index version_region_by_publication on version_region (region, published_sort desc, version_id desc);
create index version_region_by_end on version_region (region, ends_at, version_id);
create index version_region_of_definition_by_number
    on version_region (definition_id, region, major desc, minor desc, patch desc, version_id desc);
create index version_region_of_definition_by_publication
    on version_region (definition_id, region, published_sort desc, version_id desc);
create index version_region_of_definition_by_end on version_region (definition_id, region, ends_at, version_id);
create index version_region_latest on version_region (definition_id, region, major desc, minor desc, patch desc)
    where in_latest;

create function version_region_follows() returns trigger language plpgsql as $$
begin
    delete from version_region where version_id = new.id;
    insert into version_region
        select new.id, new.definition_id, r ->> 'region', new.major, new.minor, new.patch, new.published_sort, new.ends_at,
            -- What is published stays latest while it is being updated.
            new.published_at is not null and new.provisioning_state not in ('Creating', 'Failed', 'Deleting')
                and not new.exclude_from_latest
                and not coalesce((r ->> 'excludeFromLatest')::boolean, false)
        from jsonb_array_elements(new.regions) r
        where new.gone_at is null
        on conflict do nothing;
    return null;
end
$$;
create trigger version_region_follows
    after insert or update of definition_id, regions, gone_at, provisioning_state, exclude_from_latest, end_of_life, published_at
    on image_version for each row execute function version_region_follows();
update image_version set gone_at = gone_at;

-- How many versions a definition has and when the newest was published.
alter table image_definition
    add column versions_read_at timestamptz,
    add column versions         integer     not null default 0,
    add column newest_sort      timestamptz not null default timestamptz '1900-01-01 00:00:00+00',
    add column search           text        not null
        generated always as (lower(name || ' ' || publisher || ' ' || offer || ' ' || sku)) stored;
create index image_definition_by_newest on image_definition (gallery_id, newest_sort desc, id desc) where gone_at is null;
create index image_definition_by_versions on image_definition (gallery_id, versions desc, id desc) where gone_at is null;

create function newest_of(definition uuid) returns timestamptz language sql stable as $$
    select coalesce(
        (select published_sort from image_version where definition_id = definition and gone_at is null
            order by published_sort desc limit 1),
        timestamptz '1900-01-01 00:00:00+00')
$$;
create function versions_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        with change as (
            select definition_id, count(*) as gained from now_there where gone_at is null group by definition_id)
        update image_definition d set versions = versions + gained, newest_sort = newest_of(d.id)
            from change where d.id = change.definition_id;
    elsif tg_op = 'DELETE' then
        with change as (
            select definition_id, count(*) as lost from there_before where gone_at is null group by definition_id)
        update image_definition d set versions = versions - lost, newest_sort = newest_of(d.id)
            from change where d.id = change.definition_id;
    else
        with change as (
            select definition_id, sum(n) as gained from (
                select definition_id, 1 as n from now_there where gone_at is null
                union all
                select definition_id, -1 from there_before where gone_at is null) each_row
            group by definition_id)
        update image_definition d set versions = versions + gained, newest_sort = newest_of(d.id)
            from change
            where d.id = change.definition_id and (gained <> 0 or d.newest_sort <> newest_of(d.id));
    end if;
    return null;
end
$$;
create trigger versions_counted_when_added after insert on image_version
    referencing new table as now_there for each statement execute function versions_counted();
create trigger versions_counted_when_changed after update on image_version
    referencing old table as there_before new table as now_there for each statement execute function versions_counted();
create trigger versions_counted_when_removed after delete on image_version
    referencing old table as there_before for each statement execute function versions_counted();
update image_definition d set newest_sort = newest_of(d.id),
    versions = (select count(*) from image_version v where v.definition_id = d.id and v.gone_at is null);

-- How many definitions a gallery has.
alter table gallery add column definitions integer not null default 0;
create function definitions_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update gallery g set definitions = g.definitions + gained
            from (select gallery_id, count(*) as gained from now_there where gone_at is null group by gallery_id) change
            where g.id = change.gallery_id;
    else
        update gallery g set definitions = g.definitions + gained
            from (select gallery_id, sum(n) as gained from (
                    select gallery_id, 1 as n from now_there where gone_at is null
                    union all
                    select gallery_id, -1 from there_before where gone_at is null) each_row
                group by gallery_id) change
            where g.id = change.gallery_id and gained <> 0;
    end if;
    return null;
end
$$;
create trigger definitions_counted_when_added after insert on image_definition
    referencing new table as now_there for each statement execute function definitions_counted();
create trigger definitions_counted_when_changed after update on image_definition
    referencing old table as there_before new table as now_there for each statement execute function definitions_counted();
update gallery g set definitions =
    (select count(*) from image_definition d where d.gallery_id = g.id and d.gone_at is null);
