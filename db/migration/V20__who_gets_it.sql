-- The people who would get access by a request: object ids, and addresses in lower case.
alter table request add column recipients varchar[] not null default '{}';
update request r
set recipients = array(
    select lower(mark)
    from (
        select jsonb_path_query(r.change::jsonb, '$.recipients[*]') as one
        union all
        select jsonb_path_query(r.change::jsonb, '$.recipient')
    ) each, unnest(array[each.one ->> 'id', each.one ->> 'mail']) mark
    where each.one ->> 'type' = 'User' and mark <> ''
    union
    select lower(r.change::jsonb ->> 'mail') where r.change::jsonb ->> 'mail' <> '')
where kind in ('access.share', 'access.extend');

-- Who has no say in a request: who asked and on whose behalf, and who would get access by it, with all accounts that are
-- known to be the same human being.
create index person_by_object_id on person (object_id);
create or replace view asked_by as
    select q.id as request_id, p.id as person_id
    from request q
        join person a on a.id in (q.requester_id, q.on_behalf_of_id)
        join person p on p.id = a.id or p.marks && a.marks or lower(p.mail) = lower(a.mail)
            or lower(p.mail) = any (a.marks) or lower(a.mail) = any (p.marks)
    union
    select q.id, p.id
    from request q
        join person p on p.object_id = any (q.recipients) or lower(p.mail) = any (q.recipients)
            or p.marks && q.recipients
            or exists (
                select 1 from person a
                where a.object_id = any (q.recipients)
                  and (p.marks && a.marks or lower(p.mail) = lower(a.mail) or lower(p.mail) = any (a.marks)
                    or lower(a.mail) = any (p.marks)))
    where q.recipients <> '{}';

-- How often somebody had the directory looked through within one minute: all replicas together count.
create table directory_pace (
    person_id uuid primary key references person,
    since     timestamptz not null,
    calls     integer     not null
);
