-- For whom somebody asks, where that is not themselves.
alter table request add column on_behalf_of_id uuid references person;
create index request_by_on_behalf_of on request (on_behalf_of_id, number desc) where on_behalf_of_id is not null;
-- Whose own request it is: who asked and on whose behalf, with all accounts that are known to be the same human being.
create or replace view asked_by as
    select distinct q.id as request_id, p.id as person_id
    from request q
        join person a on a.id in (q.requester_id, q.on_behalf_of_id)
        join person p on p.id = a.id or p.marks && a.marks or lower(p.mail) = lower(a.mail)
            or lower(p.mail) = any (a.marks) or lower(a.mail) = any (p.marks);
