-- Access that the portal gave or is giving: from the mail that was asked for to a role assignment that was read back.
create table access_grant (
    id              uuid primary key,
    request_id      uuid        not null unique references request,
    gallery_id      uuid        not null references gallery,
    scope           text        not null,
    mail            text        not null,
    role_id         text        not null,
    state           text        not null check (state in ('WANTED', 'INVITED', 'ASSIGNED')),
    principal_id    text,
    principal_name  text,
    external        boolean not null,
    assignment      uuid,
    invited_at      timestamptz,
    assigned_at     timestamptz,
    accepted_at     timestamptz
);
create index access_grant_by_gallery on access_grant (gallery_id, id);
create index access_grant_by_principal on access_grant (principal_id, gallery_id) where state = 'ASSIGNED';
create index access_grant_by_mail on access_grant (lower(mail));
