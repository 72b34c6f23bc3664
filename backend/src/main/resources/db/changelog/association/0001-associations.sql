--liquibase formatted sql

--changeset kontor:association
-- A subscription, or some of a product without one, is a customer's for a period. Days are inclusive.
create table association (
  reseller_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  subscription_id uuid,
  product_id uuid,
  quantity int not null,
  starts_on date not null,
  ends_on date,
  renewal_months int,
  renewal_mode varchar(20),
  renews_on date,
  -- from where the renewals are counted, so that the end of a month stays one
  renewal_anchor date,
  renewal_answer varchar(20),
  -- the last day as things stand: what expires, and what nobody has answered for, ends before its renewal
  last_on date not null generated always as (coalesce(
    case when renewal_mode = 'EXPIRE' or (renewal_mode = 'ASK' and renewal_answer is distinct from 'RENEW')
         then least(ends_on, renews_on - 1) else ends_on end, date '9999-12-31')) stored,
  notify_customer boolean not null,
  services text[] not null,
  update_service boolean not null,
  transferable boolean not null,
  registered_by uuid,
  note varchar(2000),
  sort_identifier varchar(260) collate "C" not null,
  sort_product varchar(210) collate "C" not null,
  sort_renews date not null generated always as (coalesce(renews_on, date '9999-12-31')) stored,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint association_pk primary key (reseller_id, id),
  constraint association_of_one check ((subscription_id is null) <> (product_id is null)),
  constraint association_quantity check (quantity between 1 and 1000000),
  constraint association_period check (ends_on >= starts_on),
  constraint association_renewal check (
    (renewal_months is null) = (renewal_mode is null) and (renewal_months is null) = (renews_on is null)
    and (renewal_months is null) = (renewal_anchor is null)
    and renewal_months between 1 and 120 and renews_on > starts_on),
  constraint association_no_overlap exclude using gist (
    reseller_id with =, subscription_id with =, daterange(starts_on, last_on, '[]') with &&)
    where (subscription_id is not null)
);
--rollback drop table association

--changeset kontor:association-renewal
-- What became of each period once it came: written once, whoever runs the renewals.
create table association_renewal (
  reseller_id uuid not null,
  id uuid not null,
  association_id uuid not null,
  period_start date not null,
  outcome varchar(20) not null,
  currency char(3),
  unit_price numeric(16, 4),
  total numeric(20, 4),
  source varchar(20),
  ran_at timestamptz not null,
  constraint association_renewal_pk primary key (reseller_id, id),
  constraint association_renewal_once unique (reseller_id, association_id, period_start)
);
--rollback drop table association_renewal

--changeset kontor:customer-domain-settings
-- What a customer may do with its domains (C30-C33); no row means the usual.
create table customer_domain_settings (
  reseller_id uuid not null,
  customer_id uuid not null,
  own_contacts boolean not null,
  tech_contact varchar(200),
  zone_contact varchar(200),
  api_allowed boolean not null,
  auth_code_allowed boolean not null,
  own_name_servers boolean not null,
  name_servers text[] not null,
  version bigint not null,
  constraint customer_domain_settings_pk primary key (reseller_id, customer_id)
);
--rollback drop table customer_domain_settings

--changeset kontor:association-citus context:citus
select create_distributed_table('association', 'reseller_id');
select create_distributed_table('association_renewal', 'reseller_id');
select create_distributed_table('customer_domain_settings', 'reseller_id');
--rollback select undistribute_table('customer_domain_settings');
--rollback select undistribute_table('association_renewal');
--rollback select undistribute_table('association');

--changeset kontor:association-references
alter table association add constraint association_reseller foreign key (reseller_id) references reseller (id);
alter table association add constraint association_customer_fk foreign key (reseller_id, customer_id) references customer (reseller_id, id) on delete cascade;
alter table association add constraint association_subscription_fk foreign key (reseller_id, subscription_id) references subscription (reseller_id, id) on delete cascade;
alter table association add constraint association_product_fk foreign key (reseller_id, product_id) references product (reseller_id, id);
alter table association add constraint association_registrar_fk foreign key (reseller_id, registered_by) references customer (reseller_id, id);
alter table association_renewal add constraint association_renewal_fk foreign key (reseller_id, association_id) references association (reseller_id, id) on delete cascade;
alter table customer_domain_settings add constraint customer_domain_settings_fk foreign key (reseller_id, customer_id) references customer (reseller_id, id) on delete cascade;
--rollback alter table customer_domain_settings drop constraint customer_domain_settings_fk;
--rollback alter table association_renewal drop constraint association_renewal_fk;
--rollback alter table association drop constraint association_registrar_fk;
--rollback alter table association drop constraint association_product_fk;
--rollback alter table association drop constraint association_subscription_fk;
--rollback alter table association drop constraint association_customer_fk;
--rollback alter table association drop constraint association_reseller;

--changeset kontor:association-indexes
create index association_of_customer on association (reseller_id, customer_id, id);
create index association_of_subscription on association (reseller_id, subscription_id, starts_on) where subscription_id is not null;
create index association_of_product on association (reseller_id, product_id, id) where product_id is not null;
create index association_by_registrar on association (reseller_id, registered_by, id) where registered_by is not null;
create index association_by_identifier on association (reseller_id, sort_identifier, id);
create index association_by_product_name on association (reseller_id, sort_product, id);
create index association_by_start on association (reseller_id, starts_on, id);
create index association_by_end on association (reseller_id, last_on, id);
create index association_by_renewal on association (reseller_id, sort_renews, id);
create index association_by_creation on association (reseller_id, created_at, id);
--rollback drop index association_by_creation;
--rollback drop index association_by_renewal;
--rollback drop index association_by_end;
--rollback drop index association_by_start;
--rollback drop index association_by_product_name;
--rollback drop index association_by_identifier;
--rollback drop index association_by_registrar;
--rollback drop index association_of_product;
--rollback drop index association_of_subscription;
--rollback drop index association_of_customer;

--changeset kontor:association-locks
alter table association enable row level security;
alter table association force row level security;
create policy tenant on association using (reseller_id = current_tenant());
alter table association_renewal enable row level security;
alter table association_renewal force row level security;
create policy tenant on association_renewal using (reseller_id = current_tenant());
alter table customer_domain_settings enable row level security;
alter table customer_domain_settings force row level security;
create policy tenant on customer_domain_settings using (reseller_id = current_tenant());
--rollback drop policy tenant on customer_domain_settings; alter table customer_domain_settings no force row level security; alter table customer_domain_settings disable row level security;
--rollback drop policy tenant on association_renewal; alter table association_renewal no force row level security; alter table association_renewal disable row level security;
--rollback drop policy tenant on association; alter table association no force row level security; alter table association disable row level security;
