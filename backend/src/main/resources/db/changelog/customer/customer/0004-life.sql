--liquibase formatted sql

--changeset kontor:customer-life
-- Where a customer is between its first day and what is left of it: LIVE; DELETED, which can be taken back until life_until;
-- MERGED into another; ERASED, a number and its days without a person.
alter table customer add column life varchar(8) not null default 'LIVE'
  constraint customer_life check (life in ('LIVE', 'DELETED', 'MERGED', 'ERASED'));
alter table customer add column life_until timestamptz
  constraint customer_life_until check (life <> 'DELETED' or life_until is not null);
alter table customer add column life_reason varchar(500);
create index customer_deleted on customer (reseller_id, life_until, id) where life = 'DELETED';
--rollback drop index customer_deleted;
--rollback alter table customer drop column life_reason; alter table customer drop column life_until; alter table customer drop column life;

--changeset kontor:customer-living
-- Whoever is not LIVE is in sight of no statement, but of one that says app.life = any in its transaction.
create policy living on customer as restrictive using (life = 'LIVE' or current_setting('app.life', true) = 'any');
--rollback drop policy living on customer;

--changeset kontor:customer-life-counted
-- What is counted is asked of an index alone, with its life in it.
drop index customer_by_creation;
create index customer_by_creation on customer (reseller_id, created_at, id) include (life);
drop index customer_of_class;
create index customer_of_class on customer (reseller_id, class_id, sort_name, id) include (life);
--rollback drop index customer_of_class;
--rollback create index customer_of_class on customer (reseller_id, class_id, sort_name, id);
--rollback drop index customer_by_creation;
--rollback create index customer_by_creation on customer (reseller_id, created_at, id);

--changeset kontor:customer-keys splitStatements:false
-- Who has these numbers or external ids, alive or not: a number is never used again. Ids alone, no other column.
create function customers_with(reseller uuid, key text, keys text[]) returns table (value text, id uuid) language plpgsql as $$
declare
  before text := coalesce(current_setting('app.life', true), '');
begin
  perform set_config('app.life', 'any', true);
  if customers_with.key = 'number' then
    return query select k.key, c.id from unnest(customers_with.keys) as k (key) join customer c on c.reseller_id = customers_with.reseller and c.number = k.key;
  else
    return query select k.key, c.id from unnest(customers_with.keys) as k (key) join customer c on c.reseller_id = customers_with.reseller and c.external_id = k.key;
  end if;
  perform set_config('app.life', before, true);
end $$
--rollback drop function customers_with(uuid, text, text[])

--changeset kontor:customer-lives splitStatements:false
-- Whether a customer is LIVE, and stays so until the end of the transaction: a deletion waits for it, and it waits for a deletion.
create function customer_lives(reseller uuid, customer_id uuid) returns boolean language plpgsql as $$
begin
  perform 1 from customer c where c.reseller_id = customer_lives.reseller and c.id = customer_lives.customer_id and c.life = 'LIVE' for key share;
  return found;
end $$
--rollback drop function customer_lives(uuid, uuid)

--changeset kontor:customer-belonging splitStatements:false
-- A table whose new rows belong to a customer that is LIVE: the condition is asked of each. Policies on a cluster's shards may
-- not ask another table; there the deletion's lock alone keeps the two apart.
create procedure belonging(owned_table name, condition text) language plpgsql as $$
begin
  if not exists (select from pg_extension where extname = 'citus') then
    execute format('create policy living on %I as restrictive for insert with check (%s)', owned_table, condition);
  end if;
end $$;
--rollback drop procedure belonging(name, text)
