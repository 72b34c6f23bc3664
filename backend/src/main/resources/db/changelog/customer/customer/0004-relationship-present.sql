--liquibase formatted sql

--changeset kontor:customer-relationship-present
-- Where the owner of the tables is no superuser, customer-relationship saw no row: whoever was blocked or waited before it
-- stood in lists as active.
call opened('customer');
call opened('business_relationship');
update customer c set relationship = b.status from business_relationship b
 where b.reseller_id = c.reseller_id and b.customer_id = c.id and c.relationship <> b.status;
call shut('business_relationship');
call shut('customer');
--rollback empty
