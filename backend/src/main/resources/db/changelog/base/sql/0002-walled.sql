--liquibase formatted sql

--changeset kontor:sql-walled splitStatements:false
-- The wall around a table of search words. Behind a policy the planner uses no index for ranges and parts of words, because
-- it must show such operators no row of somebody else; therefore the table has the policy of every owned table, and what is
-- searched is a view of the present tenant's rows, which is no barrier to the planner. The view reads with the right of the
-- table's owner, so that the table is not locked for its owner; nobody writes through it.
create procedure walled(words name) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', words);
  execute format('create policy tenant on %I using (reseller_id = current_tenant())', words);
  execute format('create view %I as select * from %I where reseller_id = current_tenant()', 'own_' || words, words);
  execute format('revoke all on %I from public, %I', 'own_' || words, '${appRole}');
  execute format('grant select on %I to %I', 'own_' || words, '${appRole}');
end $$;
--rollback drop procedure walled(name)

--changeset kontor:sql-unwalled splitStatements:false
-- The way back, for rollbacks.
create procedure unwalled(words name) language plpgsql as $$
begin
  execute format('drop view %I', 'own_' || words);
  execute format('drop policy tenant on %I', words);
  execute format('alter table %I disable row level security', words);
end $$;
--rollback drop procedure unwalled(name)
