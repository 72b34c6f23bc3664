--liquibase formatted sql

--changeset kontor:customer-relationship
-- Repeats the status of the business relationship, by which lists of customers are narrowed. Few are not active.
alter table customer add column relationship varchar(10) not null default 'ACTIVE';
update customer c set relationship = b.status from business_relationship b
 where b.reseller_id = c.reseller_id and b.customer_id = c.id and b.status <> 'ACTIVE';
create index customer_by_relationship on customer (reseller_id, relationship, id) where relationship <> 'ACTIVE';
--rollback drop index customer_by_relationship; alter table customer drop column relationship
