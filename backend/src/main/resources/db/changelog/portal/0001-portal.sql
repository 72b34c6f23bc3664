--liquibase formatted sql

--changeset kontor:portal-settings
-- How a reseller's portal looks and what its customers may edit; without a row the defaults of the code hold.
create table portal_settings (
  reseller_id uuid not null,
  primary_color varchar(7),
  logo_text varchar(60),
  welcome_de varchar(2000),
  welcome_en varchar(2000),
  welcome_es varchar(2000),
  languages text[] not null,
  editable_fields text[] not null,
  host_name varchar(100),
  host_verified boolean not null,
  imprint_url varchar(500),
  privacy_url varchar(500),
  version bigint not null,
  constraint portal_settings_pk primary key (reseller_id)
);
--rollback drop table portal_settings

--changeset kontor:portal-citus context:citus
select create_distributed_table('portal_settings', 'reseller_id');
--rollback select undistribute_table('portal_settings')

--changeset kontor:portal-references
alter table portal_settings add constraint portal_settings_reseller foreign key (reseller_id) references reseller (id);
-- a person belongs to a customer; here, because customers come after people in the order of modules
alter table customer_login add constraint customer_login_customer foreign key (reseller_id, customer_id) references customer (reseller_id, id);
--rollback alter table customer_login drop constraint customer_login_customer;
--rollback alter table portal_settings drop constraint portal_settings_reseller;

--changeset kontor:portal-host
-- a host name leads to one reseller
create unique index directory_entry_host on directory_entry (key) where kind = 'HOST';
--rollback drop index directory_entry_host

--changeset kontor:portal-locks
alter table portal_settings enable row level security;
alter table portal_settings force row level security;
create policy tenant on portal_settings using (reseller_id = current_tenant());
--rollback drop policy tenant on portal_settings; alter table portal_settings no force row level security; alter table portal_settings disable row level security
