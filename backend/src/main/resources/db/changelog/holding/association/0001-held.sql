--liquibase formatted sql

--changeset kontor:renewal-held
-- The last day on which a renewal that came while the customer's renewals were locked can still be carried out.
alter table association add column held_until date;
alter table association add constraint association_held check (held_until is null or renews_on is not null);
create index association_held on association (reseller_id, held_until, id) where held_until is not null;
--rollback drop index association_held; alter table association drop column held_until
