--liquibase formatted sql

--changeset kontor:identity-login-throttle
-- Counts attempts per hashed login or address; epoch milliseconds, so that the arithmetic is immutable.
create table login_throttle (
  key bytea not null,
  attempts int not null,
  last_at_ms bigint not null,
  blocked_until_ms bigint not null,
  constraint login_throttle_pk primary key (key)
);
--rollback drop table login_throttle

--changeset kontor:identity-signing-key
create table signing_key (
  id varchar(40) not null,
  private_key bytea not null,
  public_key bytea not null,
  created_at timestamptz not null,
  constraint signing_key_pk primary key (id)
);
--rollback drop table signing_key

--changeset kontor:identity-reference-citus context:citus
select create_reference_table('login_throttle');
select create_reference_table('signing_key');
--rollback select undistribute_table('signing_key');
--rollback select undistribute_table('login_throttle');

--changeset kontor:identity-staff-user
create table staff_user (
  reseller_id uuid not null,
  id uuid not null,
  email varchar(254) not null,
  name varchar(200) not null,
  role varchar(20) not null,
  password_hash varchar(200) not null,
  active boolean not null,
  last_login_at timestamptz,
  created_at timestamptz not null,
  version bigint not null,
  constraint staff_user_pk primary key (reseller_id, id),
  constraint staff_user_email_unique unique (reseller_id, email)
);
--rollback drop table staff_user

--changeset kontor:identity-staff-session
-- The hash of the present refresh token and of the one before; the one before, used late, is a theft.
create table staff_session (
  reseller_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  refresh_hash bytea not null,
  previous_hash bytea,
  rotated_at timestamptz not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint staff_session_pk primary key (reseller_id, id)
);
--rollback drop table staff_session

--changeset kontor:identity-api-key
create table api_key (
  reseller_id uuid not null,
  id uuid not null,
  name varchar(100) not null,
  prefix varchar(20) not null,
  secret_hash bytea not null,
  rights text[] not null,
  allowed_addresses text[] not null,
  expires_on date,
  last_used_at timestamptz,
  created_at timestamptz not null,
  created_by uuid not null,
  revoked_at timestamptz,
  constraint api_key_pk primary key (reseller_id, id),
  constraint api_key_hash_unique unique (reseller_id, secret_hash)
);
--rollback drop table api_key

--changeset kontor:identity-favourite
create table favourite (
  reseller_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  path varchar(500) not null,
  label varchar(200) not null,
  created_at timestamptz not null,
  constraint favourite_pk primary key (reseller_id, id),
  constraint favourite_path_unique unique (reseller_id, user_id, path)
);
--rollback drop table favourite

--changeset kontor:identity-citus context:citus
select create_distributed_table('staff_user', 'reseller_id');
select create_distributed_table('staff_session', 'reseller_id');
select create_distributed_table('api_key', 'reseller_id');
select create_distributed_table('favourite', 'reseller_id');
--rollback select undistribute_table('favourite');
--rollback select undistribute_table('api_key');
--rollback select undistribute_table('staff_session');
--rollback select undistribute_table('staff_user');

--changeset kontor:identity-references
alter table staff_user add constraint staff_user_reseller foreign key (reseller_id) references reseller (id);
alter table staff_session add constraint staff_session_user foreign key (reseller_id, user_id) references staff_user (reseller_id, id);
alter table api_key add constraint api_key_created_by foreign key (reseller_id, created_by) references staff_user (reseller_id, id);
alter table favourite add constraint favourite_user foreign key (reseller_id, user_id) references staff_user (reseller_id, id);
create index staff_session_user_idx on staff_session (reseller_id, user_id);
--rollback drop index staff_session_user_idx;
--rollback alter table favourite drop constraint favourite_user;
--rollback alter table api_key drop constraint api_key_created_by;
--rollback alter table staff_session drop constraint staff_session_user;
--rollback alter table staff_user drop constraint staff_user_reseller;

--changeset kontor:identity-locks
alter table staff_user enable row level security;
alter table staff_user force row level security;
create policy tenant on staff_user using (reseller_id = current_tenant());
alter table staff_session enable row level security;
alter table staff_session force row level security;
create policy tenant on staff_session using (reseller_id = current_tenant());
alter table api_key enable row level security;
alter table api_key force row level security;
create policy tenant on api_key using (reseller_id = current_tenant());
alter table favourite enable row level security;
alter table favourite force row level security;
create policy tenant on favourite using (reseller_id = current_tenant());
--rollback drop policy tenant on favourite; alter table favourite no force row level security; alter table favourite disable row level security;
--rollback drop policy tenant on api_key; alter table api_key no force row level security; alter table api_key disable row level security;
--rollback drop policy tenant on staff_session; alter table staff_session no force row level security; alter table staff_session disable row level security;
--rollback drop policy tenant on staff_user; alter table staff_user no force row level security; alter table staff_user disable row level security;
