--liquibase formatted sql

--changeset kontor:catalog-category
create table product_category (
  reseller_id uuid not null,
  id uuid not null,
  name varchar(100) not null,
  version bigint not null,
  constraint product_category_pk primary key (reseller_id, id),
  constraint product_category_name_unique unique (reseller_id, name)
);
--rollback drop table product_category

--changeset kontor:catalog-product
create table product (
  reseller_id uuid not null,
  id uuid not null,
  sku varchar(100) collate "C" not null,
  name varchar(200) not null,
  sort_name varchar(200) collate "C" not null,
  kind varchar(20) not null,
  category_id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  constraint product_pk primary key (reseller_id, id),
  constraint product_sku_unique unique (reseller_id, sku)
);
--rollback drop table product

--changeset kontor:catalog-charge
-- One billable occasion of a product: action and term in months, 0 for one-off.
create table charge (
  reseller_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  action varchar(20) not null,
  term_months int not null,
  constraint charge_pk primary key (reseller_id, id),
  constraint charge_occasion_unique unique (reseller_id, product_id, action, term_months),
  constraint charge_term_range check (term_months between 0 and 120)
);
--rollback drop table charge

--changeset kontor:catalog-citus context:citus
select create_distributed_table('product_category', 'reseller_id');
select create_distributed_table('product', 'reseller_id');
select create_distributed_table('charge', 'reseller_id');
--rollback select undistribute_table('charge');
--rollback select undistribute_table('product');
--rollback select undistribute_table('product_category');

--changeset kontor:catalog-references
alter table product_category add constraint product_category_reseller foreign key (reseller_id) references reseller (id);
alter table product add constraint product_category_fk foreign key (reseller_id, category_id) references product_category (reseller_id, id);
alter table charge add constraint charge_product_fk foreign key (reseller_id, product_id) references product (reseller_id, id);
create index product_by_name on product (reseller_id, sort_name, id);
create index product_by_category on product (reseller_id, category_id, sku);
--rollback drop index product_by_category;
--rollback drop index product_by_name;
--rollback alter table charge drop constraint charge_product_fk;
--rollback alter table product drop constraint product_category_fk;
--rollback alter table product_category drop constraint product_category_reseller;

--changeset kontor:catalog-locks
alter table product_category enable row level security;
alter table product_category force row level security;
create policy tenant on product_category using (reseller_id = current_tenant());
alter table product enable row level security;
alter table product force row level security;
create policy tenant on product using (reseller_id = current_tenant());
alter table charge enable row level security;
alter table charge force row level security;
create policy tenant on charge using (reseller_id = current_tenant());
--rollback drop policy tenant on charge; alter table charge no force row level security; alter table charge disable row level security;
--rollback drop policy tenant on product; alter table product no force row level security; alter table product disable row level security;
--rollback drop policy tenant on product_category; alter table product_category no force row level security; alter table product_category disable row level security;
