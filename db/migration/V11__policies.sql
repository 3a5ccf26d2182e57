-- Each saved policy is a row of its own that never changes but for its state; no gallery: the portal's own, for all
-- galleries without one.
create table policy_version (
    id             uuid primary key,
    gallery_id     uuid references gallery,
    number         integer     not null,
    -- The one that was in force when this was proposed; none where the portal's or the built-in one counted.
    instead_of_id  uuid references policy_version,
    document       text        not null,
    state          text        not null check (state in ('PROPOSED', 'IN_FORCE', 'REPLACED', 'DECLINED', 'WITHDRAWN')),
    reason         text,
    proposed_by_id uuid        not null references person,
    proposed_at    timestamptz not null,
    -- Everybody who had a hand in it: the proposer, and those of the proposals that it was edited from.
    authors        uuid[]      not null,
    decided_by_id  uuid references person,
    decided_at     timestamptz,
    answer         text,
    unique nulls not distinct (gallery_id, number)
);
create unique index policy_version_one_in_force on policy_version (gallery_id) nulls not distinct where state = 'IN_FORCE';
create unique index policy_version_one_proposed on policy_version (gallery_id) nulls not distinct where state = 'PROPOSED';
