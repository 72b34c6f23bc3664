--liquibase formatted sql

--changeset kontor:history-detail
-- What an event says of people: who acted, by name, and what became of what. It can be erased; the event stays.
create table history_detail (
  reseller_id uuid not null,
  event_id uuid not null,
  actor_name varchar(200) not null,
  changes jsonb not null,
  salt bytea not null,
  constraint history_detail_pk primary key (reseller_id, event_id)
);
--rollback drop table history_detail

--changeset kontor:history-detail-citus context:citus
select create_distributed_table('history_detail', 'reseller_id');
--rollback select undistribute_table('history_detail')

--changeset kontor:history-canonical splitStatements:false
-- JSON in one form, as CanonicalJson writes it: for the digests of the events that are there already.
create function history_canonical(value jsonb) returns text language plpgsql immutable as $$
begin
  return case jsonb_typeof(value)
    when 'object' then (
      select '{' || coalesce(string_agg(to_json(each.key)::text || ':' || history_canonical(each.value), ',' order by each.key collate "C"), '') || '}'
        from jsonb_each(value) as each)
    when 'array' then (
      select '[' || coalesce(string_agg(history_canonical(item), ',' order by place), '') || ']'
        from jsonb_array_elements(value) with ordinality as each (item, place))
    when 'number' then trim_scale((value #>> '{}')::numeric)::text
    else value::text
  end;
end $$;
--rollback drop function history_canonical(jsonb)

--changeset kontor:history-digest
-- The event says by its digest, which does not tell what was said, what its detail was. Written anew, the rows hold
-- nothing of the columns that go. The owner of the tables sees no row while the lock is forced on it, too.
alter table history_event add column digest bytea;
alter table history_event no force row level security;
insert into history_detail (reseller_id, event_id, actor_name, changes, salt)
select reseller_id, id, actor_name, changes, uuid_send(gen_random_uuid()) from history_event;
alter table history_event drop column actor_name;
alter table history_event drop column changes;
update history_event e set digest = sha256(d.salt || convert_to(history_canonical(jsonb_build_object('actorName', d.actor_name, 'changes', d.changes)), 'UTF8'))
  from history_detail d where d.reseller_id = e.reseller_id and d.event_id = e.id;
alter table history_event alter column digest set not null;
alter table history_event force row level security;
--rollback alter table history_event no force row level security;
--rollback alter table history_event add column actor_name varchar(200);
--rollback alter table history_event add column changes jsonb;
--rollback update history_event e set actor_name = d.actor_name, changes = d.changes from history_detail d where d.reseller_id = e.reseller_id and d.event_id = e.id;
--rollback update history_event set actor_name = '', changes = '[]' where changes is null;
--rollback alter table history_event alter column actor_name set not null;
--rollback alter table history_event alter column changes set not null;
--rollback alter table history_event drop column digest;
--rollback alter table history_event force row level security;
--rollback delete from history_detail;

--changeset kontor:history-detail-owned
call owned('history_detail');
-- Kept or erased, but never another.
revoke update on history_detail from ${appRole};
--rollback grant update on history_detail to ${appRole};
--rollback call disowned('history_detail');
