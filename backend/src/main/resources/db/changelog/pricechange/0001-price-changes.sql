--liquibase formatted sql

--changeset kontor:pricechange-draft
-- A change begins as a draft: nothing of a publication is known yet.
alter table price_change alter column published_at drop not null;
alter table price_change alter column published_by drop not null;
alter table price_change alter column published_by_name drop not null;
--rollback -- a draft has no place in what was before
--rollback alter table price_change no force row level security;
--rollback delete from price_change where published_at is null;
--rollback alter table price_change force row level security;
--rollback alter table price_change alter column published_by_name set not null;
--rollback alter table price_change alter column published_by set not null;
--rollback alter table price_change alter column published_at set not null;

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
--rollback alter table price_change drop column version;
--rollback alter table price_change drop column item_count;
--rollback alter table price_change drop column reverted_by;
--rollback alter table price_change drop column reverts_id;
--rollback alter table price_change drop column reason;
--rollback alter table price_change drop column effective_until;
--rollback alter table price_change drop column effective_from;
--rollback alter table price_change drop column created_by_name;
--rollback alter table price_change drop column created_by;
--rollback alter table price_change drop column created_at;
--rollback alter table price_change drop column name;

--changeset kontor:pricechange-checks
alter table price_change add constraint price_change_published check (
  status in ('DRAFT', 'DISCARDED') or (published_at is not null and published_by is not null and published_by_name is not null));
alter table price_change add constraint price_change_period check (effective_until is null or effective_from is null or effective_from < effective_until);
--rollback alter table price_change drop constraint price_change_period;
--rollback alter table price_change drop constraint price_change_published;

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
--rollback select undistribute_table('price_change_item')

--changeset kontor:pricechange-references
alter table price_change_item add constraint price_change_item_change_fk foreign key (reseller_id, change_id) references price_change (reseller_id, id) on delete cascade;
alter table price_change_item add constraint price_change_item_charge_fk foreign key (reseller_id, charge_id) references charge (reseller_id, id) on delete cascade;
create index price_change_item_charge on price_change_item (reseller_id, charge_id);
create index price_change_newest on price_change (reseller_id, id desc);
create index price_entry_by_change on price_entry (reseller_id, change_id);
create index price_entry_by_closing on price_entry (reseller_id, superseded_by) where superseded_by is not null;
--rollback drop index price_entry_by_closing;
--rollback drop index price_entry_by_change;
--rollback drop index price_change_newest;
--rollback drop index price_change_item_charge;
--rollback alter table price_change_item drop constraint price_change_item_charge_fk;
--rollback alter table price_change_item drop constraint price_change_item_change_fk;

--changeset kontor:pricechange-locks
alter table price_change_item enable row level security;
alter table price_change_item force row level security;
create policy tenant on price_change_item using (reseller_id = current_tenant());
--rollback drop policy tenant on price_change_item; alter table price_change_item no force row level security; alter table price_change_item disable row level security

--changeset kontor:pricechange-entry-references
-- One reference for both: a price belongs to a change of its own list. Half the checks, too, when many are written.
alter table price_change add constraint price_change_list_unique unique (reseller_id, id, list_id);
alter table price_entry drop constraint price_entry_change_fk;
alter table price_entry drop constraint price_entry_list_fk;
alter table price_entry add constraint price_entry_change_fk foreign key (reseller_id, change_id, list_id) references price_change (reseller_id, id, list_id);
--rollback alter table price_entry drop constraint price_entry_change_fk;
--rollback alter table price_entry add constraint price_entry_list_fk foreign key (reseller_id, list_id) references price_list (reseller_id, id);
--rollback alter table price_entry add constraint price_entry_change_fk foreign key (reseller_id, change_id) references price_change (reseller_id, id);
--rollback alter table price_change drop constraint price_change_list_unique;
