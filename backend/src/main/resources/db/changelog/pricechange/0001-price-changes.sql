--liquibase formatted sql

--changeset kontor:pricechange-draft
-- A change begins as a draft: nothing of a publication is known yet.
alter table price_change alter column published_at drop not null;
alter table price_change alter column published_by drop not null;
alter table price_change alter column published_by_name drop not null;
--rollback select 1

--changeset kontor:pricechange-columns
-- created_at and created_by are null for changes from before there were drafts: those were made when published.
alter table price_change add column name varchar(200) not null default '';
alter table price_change add column created_at timestamptz;
alter table price_change add column created_by uuid;
alter table price_change add column created_by_name varchar(200);
alter table price_change add column effective_from date;
alter table price_change add column effective_until date;
alter table price_change add column reason varchar(500);
alter table price_change add column reverts_id uuid;
alter table price_change add column reverted_by uuid;
alter table price_change add column item_count int not null default 0;
alter table price_change add column version bigint not null default 0;
--rollback select 1

--changeset kontor:pricechange-checks
alter table price_change add constraint price_change_published check (
  status in ('DRAFT', 'DISCARDED') or (published_at is not null and published_by is not null and published_by_name is not null));
alter table price_change add constraint price_change_period check (effective_until is null or effective_from is null or effective_from < effective_until);
--rollback select 1

--changeset kontor:pricechange-item
-- One price of a draft: what the charge costs from this quantity in the change's period; null takes the price away.
create table price_change_item (
  reseller_id uuid not null,
  change_id uuid not null,
  charge_id uuid not null,
  min_quantity int not null,
  amount numeric(19,4),
  constraint price_change_item_pk primary key (reseller_id, change_id, charge_id, min_quantity),
  constraint price_change_item_quantity check (min_quantity between 1 and 1000000),
  constraint price_change_item_amount check (abs(amount) < 1000000000000)
);
--rollback drop table price_change_item

--changeset kontor:pricechange-citus context:citus
select create_distributed_table('price_change_item', 'reseller_id');
--rollback select 1

--changeset kontor:pricechange-references
alter table price_change_item add constraint price_change_item_change_fk foreign key (reseller_id, change_id) references price_change (reseller_id, id) on delete cascade;
alter table price_change_item add constraint price_change_item_charge_fk foreign key (reseller_id, charge_id) references charge (reseller_id, id) on delete cascade;
create index price_change_item_charge on price_change_item (reseller_id, charge_id);
create index price_change_newest on price_change (reseller_id, id desc);
create index price_entry_by_change on price_entry (reseller_id, change_id);
create index price_entry_by_closing on price_entry (reseller_id, superseded_by) where superseded_by is not null;
--rollback select 1

--changeset kontor:pricechange-locks
alter table price_change_item enable row level security;
alter table price_change_item force row level security;
create policy tenant on price_change_item using (reseller_id = current_tenant());
--rollback select 1

--changeset kontor:pricechange-entry-references
-- One reference for both: a price belongs to a change of its own list. Half the checks, too, when many are written.
alter table price_change add constraint price_change_list_unique unique (reseller_id, id, list_id);
alter table price_entry drop constraint price_entry_change_fk;
alter table price_entry drop constraint price_entry_list_fk;
alter table price_entry add constraint price_entry_change_fk foreign key (reseller_id, change_id, list_id) references price_change (reseller_id, id, list_id);
--rollback select 1
