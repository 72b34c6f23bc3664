--liquibase formatted sql

--changeset kontor:pricing-list
-- Prices in exactly one currency. CLASS belongs to a class, CUSTOMER to a customer, COST and LIST to nobody;
-- owner_id is never null, so that one unique constraint covers all kinds.
create table price_list (
  reseller_id uuid not null,
  id uuid not null,
  kind varchar(10) not null,
  currency char(3) not null,
  name varchar(200) not null,
  owner_id uuid not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint price_list_pk primary key (reseller_id, id),
  constraint price_list_owner_unique unique (reseller_id, kind, owner_id, currency),
  constraint price_list_kind check (kind in ('COST', 'LIST', 'CLASS', 'CUSTOMER'))
);
--rollback drop table price_list

--changeset kontor:pricing-change
-- A reviewed set of changes of one list, published at once.
create table price_change (
  reseller_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  status varchar(12) not null,
  published_at timestamptz not null,
  published_by uuid not null,
  published_by_name varchar(200) not null,
  request_id uuid not null,
  constraint price_change_pk primary key (reseller_id, id),
  constraint price_change_status check (status in ('DRAFT', 'PUBLISHED', 'REVERTED', 'DISCARDED'))
);
--rollback drop table price_change

--changeset kontor:pricing-entry
-- Two clocks: valid says when a price applies, recorded_at to superseded_at when it was known. Never overwritten:
-- a change closes the old entry and adds its successor.
create table price_entry (
  reseller_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  charge_id uuid not null,
  min_quantity int not null,
  amount numeric(19,4) not null,
  valid daterange not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  change_id uuid not null,
  superseded_by uuid,
  constraint price_entry_pk primary key (reseller_id, id),
  constraint price_entry_quantity check (min_quantity between 1 and 1000000),
  constraint price_entry_amount check (abs(amount) < 1000000000000),
  constraint price_entry_period check (not isempty(valid)),
  constraint price_entry_clock check (superseded_at is null or superseded_at >= recorded_at),
  constraint price_entry_no_tie exclude using gist (
    reseller_id with =, list_id with =, charge_id with =, min_quantity with =, valid with &&) where (superseded_at is null)
);
--rollback drop table price_entry

--changeset kontor:pricing-adjustment
-- A percentage on a class's or customer's prices: for everything, a category or a product.
create table price_adjustment (
  reseller_id uuid not null,
  id uuid not null,
  owner_kind varchar(10) not null,
  owner_id uuid not null,
  scope varchar(10) not null,
  scope_id uuid not null,
  percent numeric(7,4) not null,
  valid daterange not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name varchar(200) not null,
  superseded_at timestamptz,
  constraint price_adjustment_pk primary key (reseller_id, id),
  constraint price_adjustment_owner check (owner_kind in ('CLASS', 'CUSTOMER')),
  constraint price_adjustment_scope check (scope in ('ALL', 'CATEGORY', 'PRODUCT')),
  constraint price_adjustment_percent check (percent >= -100 and percent <= 1000),
  constraint price_adjustment_period check (not isempty(valid)),
  constraint price_adjustment_no_tie exclude using gist (
    reseller_id with =, owner_id with =, scope_id with =, valid with &&) where (superseded_at is null)
);
--rollback drop table price_adjustment

--changeset kontor:pricing-citus context:citus
select create_distributed_table('price_list', 'reseller_id');
select create_distributed_table('price_change', 'reseller_id');
select create_distributed_table('price_entry', 'reseller_id');
select create_distributed_table('price_adjustment', 'reseller_id');
--rollback select undistribute_table('price_adjustment');
--rollback select undistribute_table('price_entry');
--rollback select undistribute_table('price_change');
--rollback select undistribute_table('price_list');

--changeset kontor:pricing-references
alter table price_list add constraint price_list_reseller foreign key (reseller_id) references reseller (id);
alter table price_change add constraint price_change_list_fk foreign key (reseller_id, list_id) references price_list (reseller_id, id);
alter table price_entry add constraint price_entry_list_fk foreign key (reseller_id, list_id) references price_list (reseller_id, id);
alter table price_entry add constraint price_entry_charge_fk foreign key (reseller_id, charge_id) references charge (reseller_id, id);
alter table price_entry add constraint price_entry_change_fk foreign key (reseller_id, change_id) references price_change (reseller_id, id);
create index price_entry_current on price_entry (reseller_id, list_id, charge_id, min_quantity) where superseded_at is null;
create index price_entry_all on price_entry (reseller_id, list_id, charge_id, recorded_at);
create index price_entry_charge on price_entry (reseller_id, charge_id);
create index price_change_by_list on price_change (reseller_id, list_id, id);
create index price_adjustment_all on price_adjustment (reseller_id, owner_id, recorded_at);
--rollback drop index price_adjustment_all;
--rollback drop index price_change_by_list;
--rollback drop index price_entry_charge;
--rollback drop index price_entry_all;
--rollback drop index price_entry_current;
--rollback alter table price_entry drop constraint price_entry_change_fk;
--rollback alter table price_entry drop constraint price_entry_charge_fk;
--rollback alter table price_entry drop constraint price_entry_list_fk;
--rollback alter table price_change drop constraint price_change_list_fk;
--rollback alter table price_list drop constraint price_list_reseller;

--changeset kontor:pricing-locks
alter table price_list enable row level security;
alter table price_list force row level security;
create policy tenant on price_list using (reseller_id = current_tenant());
alter table price_change enable row level security;
alter table price_change force row level security;
create policy tenant on price_change using (reseller_id = current_tenant());
alter table price_entry enable row level security;
alter table price_entry force row level security;
create policy tenant on price_entry using (reseller_id = current_tenant());
alter table price_adjustment enable row level security;
alter table price_adjustment force row level security;
create policy tenant on price_adjustment using (reseller_id = current_tenant());
--rollback drop policy tenant on price_adjustment; alter table price_adjustment no force row level security; alter table price_adjustment disable row level security;
--rollback drop policy tenant on price_entry; alter table price_entry no force row level security; alter table price_entry disable row level security;
--rollback drop policy tenant on price_change; alter table price_change no force row level security; alter table price_change disable row level security;
--rollback drop policy tenant on price_list; alter table price_list no force row level security; alter table price_list disable row level security;
