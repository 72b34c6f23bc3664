--liquibase formatted sql

--changeset kontor:portal-association-switches
-- What customers may switch of what they have.
alter table portal_settings add column association_switches text[] not null default '{}';
--rollback alter table portal_settings drop column association_switches
