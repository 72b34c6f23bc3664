--liquibase formatted sql

--changeset kontor:identity-one-time-token
-- What was sent by mail and works once; the hash only.
create table one_time_token (
  reseller_id uuid not null,
  id uuid not null,
  subject_kind varchar(10) not null,
  subject_id uuid not null,
  purpose varchar(20) not null,
  hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint one_time_token_pk primary key (reseller_id, id),
  constraint one_time_token_hash_unique unique (reseller_id, hash),
  constraint one_time_token_one_each unique (reseller_id, subject_kind, subject_id, purpose),
  constraint one_time_token_kind check (subject_kind in ('STAFF', 'CUSTOMER'))
);
--rollback drop table one_time_token

--changeset kontor:identity-second-factor
-- The secret of an authenticator app. The last step used, so that a code works once; recovery codes as hashes.
create table second_factor (
  reseller_id uuid not null,
  subject_kind varchar(10) not null,
  subject_id uuid not null,
  secret bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null,
  recovery_hashes text[] not null,
  constraint second_factor_pk primary key (reseller_id, subject_kind, subject_id),
  constraint second_factor_kind check (subject_kind in ('STAFF', 'CUSTOMER'))
);
--rollback drop table second_factor

--changeset kontor:identity-tokens-citus context:citus
select create_distributed_table('one_time_token', 'reseller_id');
select create_distributed_table('second_factor', 'reseller_id');
--rollback select undistribute_table('second_factor');
--rollback select undistribute_table('one_time_token');

--changeset kontor:identity-tokens-references
alter table one_time_token add constraint one_time_token_reseller foreign key (reseller_id) references reseller (id);
alter table second_factor add constraint second_factor_reseller foreign key (reseller_id) references reseller (id);
--rollback alter table second_factor drop constraint second_factor_reseller;
--rollback alter table one_time_token drop constraint one_time_token_reseller;

--changeset kontor:identity-tokens-locks
alter table one_time_token enable row level security;
alter table one_time_token force row level security;
create policy tenant on one_time_token using (reseller_id = current_tenant());
alter table second_factor enable row level security;
alter table second_factor force row level security;
create policy tenant on second_factor using (reseller_id = current_tenant());
--rollback drop policy tenant on second_factor; alter table second_factor no force row level security; alter table second_factor disable row level security;
--rollback drop policy tenant on one_time_token; alter table one_time_token no force row level security; alter table one_time_token disable row level security;
