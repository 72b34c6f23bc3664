--liquibase formatted sql

--changeset kontor:registration
-- What a visitor sent, until the address is confirmed or the time is over; then nothing personal is left here.
create table registration (
  reseller_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  status varchar(30) not null,
  dropped_because varchar(30),
  language varchar(2) not null,
  services text[] not null,
  accepted_texts uuid[] not null,
  email varchar(254),
  fields jsonb,
  note varchar(2000),
  address varchar(45),
  confirm_hash bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  customer_id uuid,
  request_id uuid,
  constraint registration_pk primary key (reseller_id, id),
  constraint registration_dropped check ((status = 'DROPPED') = (dropped_because is not null) or status = 'EXPIRED')
);
--rollback drop table registration

--changeset kontor:registration-quota
-- Counts per hour, address, site and e-mail (hashed).
create table registration_quota (
  reseller_id uuid not null,
  key bytea not null,
  window_no bigint not null,
  used int not null,
  constraint registration_quota_pk primary key (reseller_id, key)
);
--rollback drop table registration_quota

--changeset kontor:registration-spent-proof
-- Challenges count once; forgotten when they are too old to count at all.
create table spent_proof (
  reseller_id uuid not null,
  challenge varchar(64) not null,
  until timestamptz not null,
  constraint spent_proof_pk primary key (reseller_id, challenge)
);
--rollback drop table spent_proof

--changeset kontor:registration-legal-acceptance
create table legal_acceptance (
  reseller_id uuid not null,
  customer_id uuid not null,
  text_id uuid not null,
  accepted_at timestamptz not null,
  address varchar(45),
  constraint legal_acceptance_pk primary key (reseller_id, customer_id, text_id)
);
--rollback drop table legal_acceptance

--changeset kontor:registration-citus context:citus
select create_distributed_table('registration', 'reseller_id');
select create_distributed_table('registration_quota', 'reseller_id');
select create_distributed_table('spent_proof', 'reseller_id');
select create_distributed_table('legal_acceptance', 'reseller_id');
--rollback select undistribute_table('legal_acceptance');
--rollback select undistribute_table('spent_proof');
--rollback select undistribute_table('registration_quota');
--rollback select undistribute_table('registration');

--changeset kontor:registration-references
alter table registration add constraint registration_site foreign key (reseller_id, site_id) references site (reseller_id, id);
alter table registration add constraint registration_customer foreign key (reseller_id, customer_id) references customer (reseller_id, id) on delete cascade;
alter table registration_quota add constraint registration_quota_reseller foreign key (reseller_id) references reseller (id);
alter table spent_proof add constraint spent_proof_reseller foreign key (reseller_id) references reseller (id);
alter table legal_acceptance add constraint legal_acceptance_customer foreign key (reseller_id, customer_id) references customer (reseller_id, id) on delete cascade;
alter table legal_acceptance add constraint legal_acceptance_text foreign key (reseller_id, text_id) references legal_text (reseller_id, id);
--rollback alter table legal_acceptance drop constraint legal_acceptance_text;
--rollback alter table legal_acceptance drop constraint legal_acceptance_customer;
--rollback alter table spent_proof drop constraint spent_proof_reseller;
--rollback alter table registration_quota drop constraint registration_quota_reseller;
--rollback alter table registration drop constraint registration_customer;
--rollback alter table registration drop constraint registration_site;

--changeset kontor:registration-indexes
create index registration_of_site on registration (reseller_id, site_id, id);
create index registration_of_customer on registration (reseller_id, customer_id) where customer_id is not null;
create index registration_of_address on registration (reseller_id, address, created_at);
create index registration_unconfirmed on registration (reseller_id, expires_at) where status <> 'CONFIRMED';
create index registration_quota_age on registration_quota (reseller_id, window_no);
create index spent_proof_age on spent_proof (reseller_id, until);
--rollback drop index spent_proof_age;
--rollback drop index registration_quota_age;
--rollback drop index registration_unconfirmed;
--rollback drop index registration_of_address;
--rollback drop index registration_of_customer;
--rollback drop index registration_of_site;

--changeset kontor:registration-locks
alter table registration enable row level security;
alter table registration force row level security;
create policy tenant on registration using (reseller_id = current_tenant());
alter table registration_quota enable row level security;
alter table registration_quota force row level security;
create policy tenant on registration_quota using (reseller_id = current_tenant());
alter table spent_proof enable row level security;
alter table spent_proof force row level security;
create policy tenant on spent_proof using (reseller_id = current_tenant());
alter table legal_acceptance enable row level security;
alter table legal_acceptance force row level security;
create policy tenant on legal_acceptance using (reseller_id = current_tenant());
--rollback drop policy tenant on legal_acceptance; alter table legal_acceptance no force row level security; alter table legal_acceptance disable row level security;
--rollback drop policy tenant on spent_proof; alter table spent_proof no force row level security; alter table spent_proof disable row level security;
--rollback drop policy tenant on registration_quota; alter table registration_quota no force row level security; alter table registration_quota disable row level security;
--rollback drop policy tenant on registration; alter table registration no force row level security; alter table registration disable row level security;
