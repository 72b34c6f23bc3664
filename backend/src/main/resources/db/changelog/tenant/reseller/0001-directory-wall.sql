--liquibase formatted sql

--changeset kontor:reseller-directory-lookup splitStatements:false
-- The one question that is asked before there is a tenant: to whom does this very name or hash lead? No list, no part of a name.
create function directory_resellers(kind text, key text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select d.reseller_id from directory_entry d where d.kind = $1 and d.key = $2 order by d.reseller_id
$$
--rollback drop function directory_resellers(text, text)

--changeset kontor:reseller-directory-wall
revoke all on function directory_resellers(text, text) from public;
grant execute on function directory_resellers(text, text) to ${appRole};
alter table directory_entry enable row level security;
create policy tenant on directory_entry using (reseller_id = current_tenant());
comment on table directory_entry is null;
--rollback comment on table directory_entry is 'of all resellers: leads from a name to its reseller';
--rollback drop policy tenant on directory_entry;
--rollback alter table directory_entry disable row level security;
