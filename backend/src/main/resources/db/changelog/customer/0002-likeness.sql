--liquibase formatted sql

--changeset kontor:customer-likeness
-- By what two customers look like one. Stored and compared with =, because row-level security keeps the planner from
-- indexes on expressions. Of a phone number the last nine digits: with or without the country's code it is the same.
alter table customer add column email_key varchar(254) collate "C" generated always as (lower(email)) stored;
alter table customer add column vat_key varchar(40) collate "C" generated always as (nullif(upper(regexp_replace(vat_id, '[^0-9A-Za-z]', '', 'g')), '')) stored;
alter table customer add column phone_key varchar(9) collate "C" generated always as (
  case when length(regexp_replace(coalesce(phone, mobile), '[^0-9]', '', 'g')) >= 7
       then right(regexp_replace(coalesce(phone, mobile), '[^0-9]', '', 'g'), 9) end) stored;
--rollback alter table customer drop column phone_key;
--rollback alter table customer drop column vat_key;
--rollback alter table customer drop column email_key;

--changeset kontor:customer-likeness-indexes
create index customer_by_email on customer (reseller_id, email_key) where email_key is not null;
create index customer_by_vat on customer (reseller_id, vat_key) where vat_key is not null;
create index customer_by_phone on customer (reseller_id, phone_key) where phone_key is not null;
--rollback drop index customer_by_phone;
--rollback drop index customer_by_vat;
--rollback drop index customer_by_email;
