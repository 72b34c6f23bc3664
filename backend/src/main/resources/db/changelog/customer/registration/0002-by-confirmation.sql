--liquibase formatted sql

--changeset kontor:registration-by-confirmation
-- How many registered in each week.
create index registration_by_confirmation on registration (reseller_id, confirmed_at) where confirmed_at is not null;
--rollback drop index registration_by_confirmation
