--liquibase formatted sql

--changeset kontor:registration-by-customer
-- Whoever was rejected is led to the registration that they came by.
create index registration_by_customer on registration (reseller_id, customer_id) where customer_id is not null;
--rollback drop index registration_by_customer
