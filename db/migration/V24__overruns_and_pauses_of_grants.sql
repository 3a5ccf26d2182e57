alter table access_grant
    -- When it was told that the role is still there although its end was long ago.
    add column overrun_told_at timestamptz,
    -- When the last step did not get through, and until when Azure or the directory asked to be left alone.
    add column trouble_at timestamptz,
    add column trouble_wait timestamptz;

-- All grants of one guest, ended ones too: when they were last sent an invitation.
create index access_grant_by_guest on access_grant (principal_id, invited_at) where external;
