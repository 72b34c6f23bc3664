--liquibase formatted sql

--changeset kontor:shared-owned splitStatements:false
-- What every owned table has beside its columns: the reference to its reseller, the lock per tenant, the application's
-- rights. Called after the table is distributed and before its references to other owned tables. Shards whose table is
-- locked for its owner, too, could never move.
create procedure owned(owned_table name) language plpgsql as $$
begin
  execute format('alter table %I add constraint %I foreign key (reseller_id) references reseller (id)', owned_table, owned_table || '_reseller');
  execute format('alter table %I enable row level security', owned_table);
  if not exists (select from pg_extension where extname = 'citus') then
    execute format('alter table %I force row level security', owned_table);
  end if;
  execute format('create policy tenant on %I using (reseller_id = current_tenant())', owned_table);
  execute format('grant select, insert, update, delete on %I to %I', owned_table, '${appRole}');
end $$;
--rollback drop procedure owned(name)

--changeset kontor:shared-disowned splitStatements:false
-- The way back, for rollbacks. The rights stay: every table has them by default.
create procedure disowned(owned_table name) language plpgsql as $$
begin
  execute format('drop policy tenant on %I', owned_table);
  execute format('alter table %I no force row level security', owned_table);
  execute format('alter table %I disable row level security', owned_table);
  execute format('alter table %I drop constraint %I', owned_table, owned_table || '_reseller');
end $$;
--rollback drop procedure disowned(name)
