--liquibase formatted sql

--changeset kontor:person-other-letters
-- Addresses that may look like another: few, and asked with every new login.
create index customer_login_other_letters on customer_login (reseller_id) where octet_length(email) <> char_length(email);
--rollback drop index customer_login_other_letters
