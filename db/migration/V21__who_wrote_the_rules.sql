-- By name of rule who wrote it, as far as nobody else has accepted it; under '' who took away or changed one that let less
-- pass.
alter table policy_version add column rule_authors jsonb not null default '{}';

-- Of what is in force or proposed: whoever brought a rule in, word by word as it is now, in this policy or in the portal's
-- that it was copied from. Nobody wrote the rule that the portal comes with, and what was accepted is everybody's.
with rules as (
    select v.id, v.gallery_id, v.instead_of_id, v.authors, r.rule
    from policy_version v, jsonb_array_elements(v.document::jsonb -> 'rules') as r (rule)
    where v.state in ('IN_FORCE', 'REPLACED', 'PROPOSED')
), written as (
    select w.gallery_id, w.rule, a.author
    from rules w, unnest(w.authors) as a (author)
    where not exists (select 1 from rules b where b.id = w.instead_of_id and b.rule = w.rule)
      and not (w.instead_of_id is null and (w.rule ->> 'name' = 'Owners share their own gallery'
          or w.gallery_id is not null and exists (select 1 from rules p where p.gallery_id is null and p.rule = w.rule)))
), authors as (
    select v.id, v.rule ->> 'name' as name, jsonb_agg(distinct w.author) as people
    from rules v join written w on w.rule = v.rule and (w.gallery_id is null or w.gallery_id = v.gallery_id)
    group by v.id, v.rule ->> 'name'
)
update policy_version v
set rule_authors = (select jsonb_object_agg(a.name, a.people) from authors a where a.id = v.id)
where (v.state = 'PROPOSED' or v.state = 'IN_FORCE' and v.decided_by_id is null)
  and exists (select 1 from authors a where a.id = v.id);

-- Whether a rule let it pass without the policy's own stages: then that is looked at again before it is carried out.
alter table round add column by_rule boolean not null default false;
update round set by_rule = true where outcome = 'APPROVED';
