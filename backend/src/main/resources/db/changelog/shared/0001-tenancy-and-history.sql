--liquibase formatted sql

--changeset kontor:shared-extensions
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
--rollback empty

--changeset kontor:shared-set-tenant splitStatements:false
-- Transaction-local, so that pooled connections never carry a tenant over.
create function set_tenant(reseller uuid) returns int language plpgsql as $$
begin
  execute format('set local app.reseller_id = %L', reseller);
  return 1;
end $$;
--rollback drop function set_tenant(uuid)

--changeset kontor:shared-current-tenant splitStatements:false
-- Null without a tenant: row-level security then shows nothing.
create function current_tenant() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.reseller_id', true), '')::uuid
$$;
--rollback drop function current_tenant()

--changeset kontor:shared-app-role-defaults
grant usage on schema public to ${appRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
--rollback alter default privileges in schema public revoke select, insert, update, delete on tables from ${appRole};
--rollback revoke usage on schema public from ${appRole};

--changeset kontor:shared-idempotency
create table idempotency_record (
  reseller_id uuid not null,
  principal_id uuid not null,
  route varchar(200) not null,
  key varchar(255) not null,
  fingerprint bytea not null,
  created_at timestamptz not null,
  status int,
  location varchar(500),
  etag varchar(50),
  body text,
  constraint idempotency_record_pk primary key (reseller_id, principal_id, route, key)
);
--rollback drop table idempotency_record

--changeset kontor:shared-idempotency-citus context:citus
select create_distributed_table('idempotency_record', 'reseller_id');
--rollback select undistribute_table('idempotency_record')

--changeset kontor:shared-idempotency-lock
create index idempotency_record_age on idempotency_record (reseller_id, created_at);
alter table idempotency_record enable row level security;
alter table idempotency_record force row level security;
create policy tenant on idempotency_record using (reseller_id = current_tenant());
grant select, insert, update, delete on idempotency_record to ${appRole};
--rollback drop policy tenant on idempotency_record; alter table idempotency_record no force row level security; alter table idempotency_record disable row level security;
--rollback drop index idempotency_record_age;

--changeset kontor:shared-history
create table history_event (
  reseller_id uuid not null,
  id uuid not null,
  subject_type varchar(40) not null,
  subject_id uuid not null,
  action varchar(20) not null,
  occurred_at timestamptz not null,
  actor_kind varchar(20) not null,
  actor_id uuid not null,
  actor_name varchar(200) not null,
  request_id uuid not null,
  changes jsonb not null,
  reverts_id uuid,
  constraint history_event_pk primary key (reseller_id, id)
);
--rollback drop table history_event

--changeset kontor:shared-history-citus context:citus
select create_distributed_table('history_event', 'reseller_id');
--rollback select undistribute_table('history_event')

--changeset kontor:shared-history-lock
create index history_event_subject on history_event (reseller_id, subject_type, subject_id, id desc);
alter table history_event enable row level security;
alter table history_event force row level security;
create policy tenant on history_event using (reseller_id = current_tenant());
-- Only ever added: the application may neither change nor delete an event.
revoke update, delete on history_event from ${appRole};
--rollback grant update, delete on history_event to ${appRole};
--rollback drop policy tenant on history_event; alter table history_event no force row level security; alter table history_event disable row level security;
--rollback drop index history_event_subject;

--changeset kontor:shared-scheduled-tasks
-- The jobs of db-scheduler; global, without foreign keys.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by varchar(100),
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
--rollback drop table scheduled_tasks

--changeset kontor:shared-scheduled-tasks-citus context:citus
select create_reference_table('scheduled_tasks');
--rollback select undistribute_table('scheduled_tasks')

--changeset kontor:shared-scheduled-tasks-index
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
--rollback drop index scheduled_tasks_heartbeat;
--rollback drop index scheduled_tasks_due;
