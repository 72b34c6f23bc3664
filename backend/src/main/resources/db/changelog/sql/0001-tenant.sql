--liquibase formatted sql

--changeset kontor:sql-set-tenant-plain context:plain
-- One call without a plan of its own; a cluster needs the statement that it hands on to its shards.
create or replace function set_tenant(reseller uuid) returns int language sql as $$
  select length(set_config('app.reseller_id', reseller::text, true))
$$;
--rollback create or replace function set_tenant(reseller uuid) returns int language plpgsql as $$ begin execute format('set local app.reseller_id = %L', reseller); return 1; end $$

--changeset kontor:sql-tables-of-all
-- Asked for rows of any reseller, by design: what is due, and whom a name leads to.
comment on table mail_queue is 'of all resellers: what is due is asked before it is known whose it is';
comment on table directory_entry is 'of all resellers: leads from a name to its reseller';
--rollback comment on table mail_queue is null; comment on table directory_entry is null
