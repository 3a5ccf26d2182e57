-- Why it was cancelled, where somebody did who neither asked for it nor owns what it is about.
alter table request add column cancel_reason text;

-- Of what was rejected or not decided in time no further stage comes.
update stage s
set state = 'VOID', due_at = null, ended_at = coalesce(q.ended_at, now())
from request q
where q.id = s.request_id and q.status in ('REJECTED', 'EXPIRED') and s.state = 'COMING';

-- As before, and: where the requester's manager has left, the owners decide as where the directory knew none.
create or replace view may_review as
    select n.stage_id, n.request_id, n.is_open, n.person_id, n.for_id, n.since, n.until
    from (
        select s.id as stage_id, s.request_id, s.state = 'OPEN' as is_open, x.person_id, x.for_id, x.since, x.until
        from stage s
            join stage_reviewer v on v.stage_id = s.id
            join stands_for x on x.for_id = v.person_id
        where not v.alternate or s.escalated_at is not null
        union all
        select s.id, s.request_id, s.state = 'OPEN', x.person_id, x.for_id, x.since, x.until
        from stage s
            join stage_reviewer v on v.stage_id = s.id
            join membership m on m.group_id = v.group_id
            join stands_for x on x.for_id = m.person_id
        where not v.alternate or s.escalated_at is not null
        union all
        select s.id, s.request_id, s.state = 'OPEN', x.person_id, x.for_id, x.since, x.until
        from stage s
            join stage_reviewer v on v.stage_id = s.id
            join request q on q.id = s.request_id
            join gallery_owner o on o.gallery_id = q.gallery_id
            join stands_for x on x.for_id = o.person_id
        where (v.type = 'OWNERS' or v.type = 'MANAGER'
              and (select count(*) from person p where p.id = v.person_id and p.left_at is null) = 0)
          and (not v.alternate or s.escalated_at is not null)
        union all
        select s.id, s.request_id, s.state = 'OPEN', x.person_id, x.for_id, x.since, x.until
        from stage s
            join stage_reviewer v on v.stage_id = s.id
            join request q on q.id = s.request_id
            join gallery_owner_group g on g.gallery_id = q.gallery_id
            join membership m on m.group_id = g.group_id
            join stands_for x on x.for_id = m.person_id
        where (v.type = 'OWNERS' or v.type = 'MANAGER'
              and (select count(*) from person p where p.id = v.person_id and p.left_at is null) = 0)
          and (not v.alternate or s.escalated_at is not null)
        union all
        select s.id, s.request_id, s.state = 'OPEN', '00000000-0000-0000-0000-000000000000'::uuid,
               '00000000-0000-0000-0000-000000000000'::uuid, null::timestamptz, null::timestamptz
        from stage s
            join stage_reviewer v on v.stage_id = s.id
            join request q on q.id = s.request_id
        where (v.type = 'ADMINISTRATORS'
            or q.gallery_id is null and (v.type = 'OWNERS' or v.type = 'MANAGER'
              and (select count(*) from person p where p.id = v.person_id and p.left_at is null) = 0))
          and (not v.alternate or s.escalated_at is not null)
    ) n
    where (select count(*) from person p where p.id in (n.person_id, n.for_id) and p.left_at is not null) = 0
      and (select count(*) from asked_by a
           where a.request_id = n.request_id and a.person_id in (n.person_id, n.for_id)) = 0;
