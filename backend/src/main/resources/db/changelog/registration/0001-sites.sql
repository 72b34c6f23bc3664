--liquibase formatted sql

--changeset kontor:registration-site
-- The secret signs the challenges of this site; no other site accepts them.
create table site (
  reseller_id uuid not null,
  id uuid not null,
  key varchar(22) not null,
  secret varchar(64) not null,
  name varchar(100) not null,
  active boolean not null,
  allowed_origins text[] not null,
  languages text[] not null,
  fields jsonb not null,
  services text[] not null,
  class_id uuid,
  catalogue_ids uuid[] not null,
  approval jsonb not null,
  target_hours int not null,
  style jsonb not null,
  version bigint not null,
  created_at timestamptz not null,
  constraint site_pk primary key (reseller_id, id),
  constraint site_key_unique unique (reseller_id, key),
  constraint site_name_unique unique (reseller_id, name)
);
--rollback drop table site

--changeset kontor:registration-legal-text
-- Only ever added and withdrawn: what somebody accepted stays as it was.
create table legal_text (
  reseller_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  code varchar(40) not null,
  text_version int not null,
  title jsonb not null,
  url varchar(500),
  text jsonb,
  required boolean not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint legal_text_pk primary key (reseller_id, id),
  constraint legal_text_version_unique unique (reseller_id, site_id, code, text_version)
);
--rollback drop table legal_text

--changeset kontor:registration-site-citus context:citus
select create_distributed_table('site', 'reseller_id');
select create_distributed_table('legal_text', 'reseller_id');
--rollback select undistribute_table('legal_text');
--rollback select undistribute_table('site');

--changeset kontor:registration-site-references
alter table site add constraint site_reseller foreign key (reseller_id) references reseller (id);
alter table site add constraint site_class foreign key (reseller_id, class_id) references customer_class (reseller_id, id);
alter table legal_text add constraint legal_text_site foreign key (reseller_id, site_id) references site (reseller_id, id) on delete cascade;
--rollback alter table legal_text drop constraint legal_text_site;
--rollback alter table site drop constraint site_class;
--rollback alter table site drop constraint site_reseller;

--changeset kontor:registration-site-locks
alter table site enable row level security;
alter table site force row level security;
create policy tenant on site using (reseller_id = current_tenant());
alter table legal_text enable row level security;
alter table legal_text force row level security;
create policy tenant on legal_text using (reseller_id = current_tenant());
--rollback drop policy tenant on legal_text; alter table legal_text no force row level security; alter table legal_text disable row level security;
--rollback drop policy tenant on site; alter table site no force row level security; alter table site disable row level security;
