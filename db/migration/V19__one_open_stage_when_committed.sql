-- One stage ends and the next opens in one transaction, in whichever order their rows are written: a request has one
-- open stage at the most once that is committed.
drop index stage_one_open_per_request;
alter table stage add constraint stage_one_open_per_request
    exclude using btree (request_id with =) where (state = 'OPEN') deferrable initially deferred;
