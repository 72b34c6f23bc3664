--liquibase formatted sql

--changeset kontor:token-rotated-from
-- The hash of the network from which the present refresh token was asked for: the one before helps nobody elsewhere.
alter table staff_session add column rotated_from bytea;
alter table customer_session add column rotated_from bytea;
--rollback alter table customer_session drop column rotated_from; alter table staff_session drop column rotated_from;
