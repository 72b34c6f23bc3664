--liquibase formatted sql

--changeset kontor:sql-analyze-table splitStatements:false
-- After many rows came in the planner has to know of them at once; only the owner of a table may tell it.
create function analyze_table(name text) returns int language plpgsql security definer set search_path = public, pg_temp as $$
begin
  execute format('analyze %I', name);
  return 1;
end $$
--rollback drop function analyze_table(text)

--changeset kontor:sql-analyze-table-rights
revoke all on function analyze_table(text) from public;
grant execute on function analyze_table(text) to ${appRole};
--rollback revoke execute on function analyze_table(text) from ${appRole};
--rollback grant execute on function analyze_table(text) to public;
