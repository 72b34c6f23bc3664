--liquibase formatted sql

--changeset kontor:sql-opened splitStatements:false
-- For changesets that read or write rows of all resellers. The owner of the tables sees no row of an owned one while the lock is
-- forced on it, too, and its updates would change nothing without a word: `opened` before, `shut` after them.
create procedure opened(owned_table name) language plpgsql as $$
begin
  execute format('alter table %I no force row level security', owned_table);
end $$;
--rollback drop procedure opened(name)

--changeset kontor:sql-shut splitStatements:false
-- Shards whose table is locked for its owner, too, could never move.
create procedure shut(owned_table name) language plpgsql as $$
begin
  if not exists (select from pg_extension where extname = 'citus') then
    execute format('alter table %I force row level security', owned_table);
  end if;
end $$;
--rollback drop procedure shut(name)

--changeset kontor:sql-movable-citus context:citus splitStatements:false
-- Those before these two locked some tables for their owner, whatever they ran on. The way back is open: `owned` never
-- locks them here.
do $$
declare locked name;
begin
  for locked in select c.relname from pg_class c where c.relnamespace = current_schema()::regnamespace
                   and c.relkind in ('r', 'p') and c.relforcerowsecurity loop
    execute format('alter table %I no force row level security', locked);
  end loop;
end $$;
--rollback empty
