-- For how many days access was asked for at first: what its renewal asks for, too. Null: without end.
alter table access_grant add column days integer check (days > 0);
update access_grant g
set days = greatest(1, coalesce(
    (select (r.change::jsonb ->> 'days')::integer from request r
     where r.kind = 'access.extend' and r.status = 'SUCCEEDED'
       and r.target_key = g.scope_key || '/providers/microsoft.authorization/roleassignments/' || g.id
     order by r.number desc limit 1),
    round(extract(epoch from g.until - coalesce(g.assigned_at, g.created_at)) / 86400)::integer))
where g.until is not null;

-- When somebody wanted what was ignored to be decided on anew; null: it is still left alone.
alter table access_finding add column anew_at timestamptz;
