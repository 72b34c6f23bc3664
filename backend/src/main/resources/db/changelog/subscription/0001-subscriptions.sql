--liquibase formatted sql

--changeset kontor:subscription
-- What the reseller holds upstream. Its dates are written by its own people and feeds only, never by an association.
create table subscription (
  reseller_id uuid not null,
  id uuid not null,
  external_id varchar(100) collate "C",
  kind varchar(20) not null,
  product_id uuid,
  name varchar(200) not null,
  identifier varchar(255) not null,
  upstream_user varchar(100),
  plan varchar(200),
  contracted_on date,
  expires_on date,
  status varchar(20) not null,
  attributes jsonb not null,
  sort_identifier varchar(260) collate "C" not null,
  sort_product varchar(210) collate "C" not null,
  -- the end of time without a date, so that every order is one of an index
  sort_contracted date not null generated always as (coalesce(contracted_on, date '9999-12-31')) stored,
  sort_expires date not null generated always as (coalesce(expires_on, date '9999-12-31')) stored,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint subscription_pk primary key (reseller_id, id)
);
--rollback drop table subscription

--changeset kontor:subscription-word
-- Word by word what a subscription is found by. No policy, because the planner does not use range scans well behind one:
-- holds ids and folded words only, is always filtered by reseller_id and joined to the protected subscription.
create table subscription_word (
  reseller_id uuid not null,
  word varchar(60) collate "C" not null,
  subscription_id uuid not null,
  constraint subscription_word_pk primary key (reseller_id, word, subscription_id)
);
--rollback drop table subscription_word

--changeset kontor:subscription-search
-- The same words as one text, each after a blank, for parts of words and to check one subscription at a time. No policy
-- for the same reason.
create table subscription_search (
  reseller_id uuid not null,
  subscription_id uuid not null,
  text text collate "C" not null,
  constraint subscription_search_pk primary key (reseller_id, subscription_id)
);
--rollback drop table subscription_search

--changeset kontor:subscription-citus context:citus
select create_distributed_table('subscription', 'reseller_id');
select create_distributed_table('subscription_word', 'reseller_id');
select create_distributed_table('subscription_search', 'reseller_id');
--rollback select undistribute_table('subscription_search');
--rollback select undistribute_table('subscription_word');
--rollback select undistribute_table('subscription');

--changeset kontor:subscription-references
alter table subscription add constraint subscription_reseller foreign key (reseller_id) references reseller (id);
alter table subscription add constraint subscription_product_fk foreign key (reseller_id, product_id) references product (reseller_id, id);
--rollback alter table subscription drop constraint subscription_product_fk;
--rollback alter table subscription drop constraint subscription_reseller;

--changeset kontor:subscription-indexes
create unique index subscription_external_id_unique on subscription (reseller_id, external_id) where external_id is not null;
create index subscription_by_identifier on subscription (reseller_id, sort_identifier, id);
create index subscription_by_product_name on subscription (reseller_id, sort_product, id);
create index subscription_by_contract on subscription (reseller_id, sort_contracted, id);
create index subscription_by_expiry on subscription (reseller_id, sort_expires, id);
create index subscription_by_creation on subscription (reseller_id, created_at, id);
create index subscription_of_product on subscription (reseller_id, product_id, id);
create index subscription_search_parts on subscription_search using gin (text gin_trgm_ops);
--rollback drop index subscription_search_parts;
--rollback drop index subscription_of_product;
--rollback drop index subscription_by_creation;
--rollback drop index subscription_by_expiry;
--rollback drop index subscription_by_contract;
--rollback drop index subscription_by_product_name;
--rollback drop index subscription_by_identifier;
--rollback drop index subscription_external_id_unique;

--changeset kontor:subscription-lock
alter table subscription enable row level security;
alter table subscription force row level security;
create policy tenant on subscription using (reseller_id = current_tenant());
--rollback drop policy tenant on subscription; alter table subscription no force row level security; alter table subscription disable row level security
