--liquibase formatted sql

--changeset kontor:customer-class
create table customer_class (
  reseller_id uuid not null,
  id uuid not null,
  name varchar(100) not null,
  description varchar(1000),
  position int not null,
  currency char(3) not null,
  version bigint not null,
  created_at timestamptz not null,
  constraint customer_class_pk primary key (reseller_id, id),
  constraint customer_class_name_unique unique (reseller_id, name),
  -- a customer's currency is the one of its class: the target of customer_class_fk
  constraint customer_class_currency_unique unique (reseller_id, id, currency)
);
--rollback drop table customer_class

--changeset kontor:customer
create table customer (
  reseller_id uuid not null,
  id uuid not null,
  number varchar(60) collate "C" not null,
  external_id varchar(100) collate "C",
  kind varchar(10) not null,
  company_name varchar(200),
  salutation varchar(60),
  title varchar(60),
  first_name varchar(100),
  last_name varchar(100),
  display_name varchar(310) not null,
  email varchar(254),
  phone varchar(60),
  mobile varchar(60),
  fax varchar(60),
  website varchar(500),
  line1 varchar(200),
  line2 varchar(200),
  postal_code varchar(20),
  city varchar(100),
  region varchar(100),
  country char(2),
  invoice_line1 varchar(200),
  invoice_line2 varchar(200),
  invoice_postal_code varchar(20),
  invoice_city varchar(100),
  invoice_region varchar(100),
  invoice_country char(2),
  vat_id varchar(40),
  tax_number varchar(60),
  gln char(13),
  language char(2) not null,
  currency char(3) not null,
  class_id uuid,
  grouping varchar(100),
  sales_channel varchar(100),
  remark varchar(4000),
  billing_type varchar(20) not null,
  debit_status varchar(20) not null,
  credit_limit numeric(16, 4) not null,
  locks text[] not null,
  tags text[] not null,
  custom_fields jsonb not null,
  sort_name varchar(320) collate "C" not null,
  sort_city varchar(110) collate "C" not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint customer_pk primary key (reseller_id, id),
  constraint customer_number_unique unique (reseller_id, number),
  constraint customer_credit_not_negative check (credit_limit >= 0)
);
--rollback drop table customer

--changeset kontor:customer-word
-- Word by word what a customer is found by. No policy, because the planner does not use range scans well behind one:
-- holds ids and folded words only, is always filtered by reseller_id and joined to the protected customer.
create table customer_word (
  reseller_id uuid not null,
  word varchar(60) collate "C" not null,
  customer_id uuid not null,
  constraint customer_word_pk primary key (reseller_id, word, customer_id)
);
--rollback drop table customer_word

--changeset kontor:customer-search
-- The same words as one text, each after a blank, for parts of words and to check one customer at a time; and the
-- markers of filters. No policy for the same reason.
create table customer_search (
  reseller_id uuid not null,
  customer_id uuid not null,
  text text collate "C" not null,
  markers text collate "C" not null,
  constraint customer_search_pk primary key (reseller_id, customer_id)
);
--rollback drop table customer_search

--changeset kontor:customer-citus context:citus
select create_distributed_table('customer_class', 'reseller_id');
select create_distributed_table('customer', 'reseller_id');
select create_distributed_table('customer_word', 'reseller_id');
select create_distributed_table('customer_search', 'reseller_id');
--rollback select undistribute_table('customer_search');
--rollback select undistribute_table('customer_word');
--rollback select undistribute_table('customer');
--rollback select undistribute_table('customer_class');

--changeset kontor:customer-references
alter table customer_class add constraint customer_class_reseller foreign key (reseller_id) references reseller (id);
alter table customer add constraint customer_reseller foreign key (reseller_id) references reseller (id);
alter table customer add constraint customer_class_fk foreign key (reseller_id, class_id, currency) references customer_class (reseller_id, id, currency);
--rollback alter table customer drop constraint customer_class_fk;
--rollback alter table customer drop constraint customer_reseller;
--rollback alter table customer_class drop constraint customer_class_reseller;

--changeset kontor:customer-indexes
create index customer_class_order on customer_class (reseller_id, position, name);
create unique index customer_external_id_unique on customer (reseller_id, external_id) where external_id is not null;
create index customer_by_name on customer (reseller_id, sort_name, id);
create index customer_by_number on customer (reseller_id, number, id);
create index customer_by_city on customer (reseller_id, sort_city, id);
create index customer_by_creation on customer (reseller_id, created_at, id);
create index customer_by_change on customer (reseller_id, updated_at, id);
create index customer_of_class on customer (reseller_id, class_id, sort_name, id);
create index customer_search_parts on customer_search using gin (text gin_trgm_ops);
--rollback drop index customer_search_parts;
--rollback drop index customer_of_class;
--rollback drop index customer_by_change;
--rollback drop index customer_by_creation;
--rollback drop index customer_by_city;
--rollback drop index customer_by_number;
--rollback drop index customer_by_name;
--rollback drop index customer_external_id_unique;
--rollback drop index customer_class_order;

--changeset kontor:customer-locks
alter table customer_class enable row level security;
alter table customer_class force row level security;
create policy tenant on customer_class using (reseller_id = current_tenant());
alter table customer enable row level security;
alter table customer force row level security;
create policy tenant on customer using (reseller_id = current_tenant());
--rollback drop policy tenant on customer; alter table customer no force row level security; alter table customer disable row level security;
--rollback drop policy tenant on customer_class; alter table customer_class no force row level security; alter table customer_class disable row level security;
