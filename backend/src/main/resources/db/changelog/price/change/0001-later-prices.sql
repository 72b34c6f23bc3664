--liquibase formatted sql

--changeset kontor:price-change-later-prices
-- What becomes of prices that begin while a change applies; what was published before this was asked keeps them.
alter table price_change add column later_prices varchar(10) not null default 'KEEP'
  constraint price_change_later_prices check (later_prices in ('KEEP', 'SHIFT', 'REMOVE'));
--rollback alter table price_change drop column later_prices;

--changeset kontor:price-change-adjusts
-- Discounts are recorded by changes like prices; those from before belong to none.
alter table price_change add column adjusts boolean not null default false;
alter table price_adjustment add column change_id uuid;
alter table price_adjustment add column superseded_by uuid;
create index price_adjustment_change on price_adjustment (reseller_id, change_id);
create index price_adjustment_superseded on price_adjustment (reseller_id, superseded_by);
--rollback drop index price_adjustment_superseded;
--rollback drop index price_adjustment_change;
--rollback alter table price_adjustment drop column superseded_by;
--rollback alter table price_adjustment drop column change_id;
--rollback alter table price_change drop column adjusts;
