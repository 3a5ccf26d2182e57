-- One submission's way through the policy that was in force then.
create table round (
    id                 uuid primary key,
    request_id         uuid        not null references request,
    number             integer     not null,
    digest             text        not null,
    policy_version_id  uuid references policy_version,
    facts              text        not null,
    outcome            text        not null check (outcome in ('APPROVED', 'REJECTED', 'REVIEW')),
    because            varchar[]   not null default '{}',
    comment_to_approve boolean     not null,
    opened_at          timestamptz not null,
    void_at            timestamptz,
    void_because       text,
    unique (request_id, number)
);
-- What is decided on, and what an approval that is carried out stands on.
create unique index round_one_that_counts on round (request_id) where void_at is null;

create table stage (
    id             uuid primary key,
    round_id       uuid        not null references round,
    request_id     uuid        not null references request,
    position       integer     not null,
    name           text        not null,
    approvals      integer     not null check (approvals > 0),
    rejections     integer     not null check (rejections > 0),
    state          text        not null check (state in ('COMING', 'OPEN', 'PASSED', 'REJECTED', 'VOID', 'EXPIRED')),
    -- Hours after its opening.
    remind_after   integer,
    escalate_after integer,
    expire_after   integer,
    opened_at      timestamptz,
    remind_at      timestamptz,
    escalate_at    timestamptz,
    expire_at      timestamptz,
    reminded_at    timestamptz,
    escalated_at   timestamptz,
    -- The next of the three that is still to come.
    due_at         timestamptz,
    ended_at       timestamptz,
    unique (round_id, position)
);
create unique index stage_one_open_per_request on stage (request_id) where state = 'OPEN';
create index stage_by_request on stage (request_id);
create index stage_open on stage (opened_at, id) where state = 'OPEN';
create index stage_due on stage (id) where state = 'OPEN' and due_at is not null;

create table stage_reviewer (
    id        uuid primary key,
    stage_id  uuid    not null references stage,
    type      text    not null check (type in ('OWNERS', 'ADMINISTRATORS', 'GROUP', 'PERSON', 'MANAGER')),
    person_id uuid references person,
    group_id  uuid references directory_group,
    name      text,
    alternate boolean not null
);
create index stage_reviewer_by_stage on stage_reviewer (stage_id);
create index stage_reviewer_by_person on stage_reviewer (person_id) where person_id is not null;
create index stage_reviewer_by_group on stage_reviewer (group_id) where group_id is not null;

alter table review
    add column stage_id      uuid references stage,
    -- Whom a delegate stood in for.
    add column for_person_id uuid references person,
    -- Whether it was said as one of the administrators rather than by a say of one's own.
    add column as_administrator boolean not null default false,
    add column void_at       timestamptz,
    drop constraint review_decision_check,
    add constraint review_decision_check check (decision in ('APPROVE', 'REJECT', 'SEND_BACK', 'COMMENT'));
create index review_by_stage on review (stage_id) where stage_id is not null;

alter table request drop constraint request_status_check;
alter table request add constraint request_status_check check (status in (
    'DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'SENT_BACK', 'WITHDRAWN',
    'SUBMITTING', 'UNDERWAY', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'EXPIRED'));

-- What was waiting before there were stages waits for the same people.
insert into round (id, request_id, number, digest, facts, outcome, comment_to_approve, opened_at)
select gen_random_uuid(), id, 1, digest, '{}', 'REVIEW', false, coalesce(submitted_at, created_at)
from request where status = 'SUBMITTED';
insert into stage (id, round_id, request_id, position, name, approvals, rejections, state, opened_at)
select gen_random_uuid(), r.id, q.id, 1, case when q.gallery_id is null then 'Administrators' else 'Owners' end, 1, 1,
       'OPEN', r.opened_at
from round r join request q on q.id = r.request_id;
insert into stage_reviewer (id, stage_id, type, alternate)
select gen_random_uuid(), s.id, case when q.gallery_id is null then 'ADMINISTRATORS' else 'OWNERS' end, false
from stage s join request q on q.id = s.request_id;

-- Whose own request it is, with all accounts that are known to be the same human being.
create view asked_by as
    select q.id as request_id, p.id as person_id
    from request q
        join person a on a.id = q.requester_id
        join person p on p.id = a.id or p.marks && a.marks or lower(p.mail) = lower(a.mail)
            or lower(p.mail) = any (a.marks) or lower(a.mail) = any (p.marks);

-- Who can speak for whom: everybody in person, a delegate for a while.
create view stands_for as
    select p.id as person_id, p.id as for_id, null::timestamptz as since, null::timestamptz as until
    from person p
    union all
    select d.to_id, d.from_id, d.since, d.until
    from delegation d where d.ended_at is null;

-- Who has a say in which stage by name, group or ownership, in person or for somebody; alternates once it has escalated;
-- nobody who left; never who asked. The person of zeros is whoever holds the role of administrator: tokens tell that, no
-- table does. Administrators stand in for the owners of a gallery that is still to be created.
-- Each branch joins its own stage, so that a condition on the stage, the request or the person reaches its indexes. Counting
-- rather than "not exists" keeps the two look-ups at the end to the rows that are left: as joins they would go through all
-- requests and people.
create view may_review as
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
        where (v.type = 'OWNERS' or v.type = 'MANAGER' and v.person_id is null)
          and (not v.alternate or s.escalated_at is not null)
        union all
        select s.id, s.request_id, s.state = 'OPEN', x.person_id, x.for_id, x.since, x.until
        from stage s
            join stage_reviewer v on v.stage_id = s.id
            join request q on q.id = s.request_id
            join gallery_owner_group g on g.gallery_id = q.gallery_id
            join membership m on m.group_id = g.group_id
            join stands_for x on x.for_id = m.person_id
        where (v.type = 'OWNERS' or v.type = 'MANAGER' and v.person_id is null)
          and (not v.alternate or s.escalated_at is not null)
        union all
        select s.id, s.request_id, s.state = 'OPEN', '00000000-0000-0000-0000-000000000000'::uuid,
               '00000000-0000-0000-0000-000000000000'::uuid, null::timestamptz, null::timestamptz
        from stage s
            join stage_reviewer v on v.stage_id = s.id
            join request q on q.id = s.request_id
        where (v.type = 'ADMINISTRATORS'
            or q.gallery_id is null and (v.type = 'OWNERS' or v.type = 'MANAGER' and v.person_id is null))
          and (not v.alternate or s.escalated_at is not null)
    ) n
    where (select count(*) from person p where p.id in (n.person_id, n.for_id) and p.left_at is not null) = 0
      and (select count(*) from asked_by a
           where a.request_id = n.request_id and a.person_id in (n.person_id, n.for_id)) = 0;
