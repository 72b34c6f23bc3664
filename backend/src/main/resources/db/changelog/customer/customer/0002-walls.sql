--liquibase formatted sql

--changeset kontor:customer-word-walls
call walled('customer_word');
call walled('customer_search');
--rollback call unwalled('customer_search');
--rollback call unwalled('customer_word');
