--liquibase formatted sql

--changeset kontor:customer-number-once
-- The unique constraint has an index of its own by number: every customer was written into two.
drop index customer_by_number;
--rollback create index customer_by_number on customer (reseller_id, number, id);
