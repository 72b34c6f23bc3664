--liquibase formatted sql

--changeset kontor:customer-reseller
-- A customer that sells on to customers of its own.
alter table customer add column reseller boolean not null default false;
--rollback alter table customer drop column reseller
