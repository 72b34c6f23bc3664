--liquibase formatted sql

--changeset kontor:identity-customer-login
-- A person of a customer. Without a password it is invited; suspended while the business relationship does not allow it.
create table customer_login (
  reseller_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  email varchar(254) not null,
  name varchar(200) not null,
  language char(2) not null,
  password_hash varchar(200),
  suspended boolean not null,
  last_login_at timestamptz,
  created_at timestamptz not null,
  constraint customer_login_pk primary key (reseller_id, id),
  constraint customer_login_email_unique unique (reseller_id, email)
);
--rollback drop table customer_login

--changeset kontor:identity-customer-session
-- The hash of the present refresh token and of the one before; the one before, used late, is a theft.
create table customer_session (
  reseller_id uuid not null,
  id uuid not null,
  login_id uuid not null,
  refresh_hash bytea not null,
  previous_hash bytea,
  rotated_at timestamptz not null,
  remembered boolean not null,
  address varchar(45) not null,
  device varchar(300),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint customer_session_pk primary key (reseller_id, id)
);
--rollback drop table customer_session

--changeset kontor:identity-customer-citus context:citus
select create_distributed_table('customer_login', 'reseller_id');
select create_distributed_table('customer_session', 'reseller_id');
--rollback select undistribute_table('customer_session');
--rollback select undistribute_table('customer_login');

--changeset kontor:identity-customer-references
alter table customer_login add constraint customer_login_reseller foreign key (reseller_id) references reseller (id);
alter table customer_session add constraint customer_session_login foreign key (reseller_id, login_id) references customer_login (reseller_id, id) on delete cascade;
create index customer_login_customer_idx on customer_login (reseller_id, customer_id);
create index customer_session_login_idx on customer_session (reseller_id, login_id);
--rollback drop index customer_session_login_idx;
--rollback drop index customer_login_customer_idx;
--rollback alter table customer_session drop constraint customer_session_login;
--rollback alter table customer_login drop constraint customer_login_reseller;

--changeset kontor:identity-customer-locks
alter table customer_login enable row level security;
alter table customer_login force row level security;
create policy tenant on customer_login using (reseller_id = current_tenant());
alter table customer_session enable row level security;
alter table customer_session force row level security;
create policy tenant on customer_session using (reseller_id = current_tenant());
--rollback drop policy tenant on customer_session; alter table customer_session no force row level security; alter table customer_session disable row level security;
--rollback drop policy tenant on customer_login; alter table customer_login no force row level security; alter table customer_login disable row level security;
