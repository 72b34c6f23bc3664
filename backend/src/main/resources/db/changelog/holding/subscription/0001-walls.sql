--liquibase formatted sql

--changeset kontor:subscription-word-walls
call walled('subscription_word');
call walled('subscription_search');
--rollback call unwalled('subscription_search');
--rollback call unwalled('subscription_word');
