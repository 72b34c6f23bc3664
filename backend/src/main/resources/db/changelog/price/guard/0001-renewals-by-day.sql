--liquibase formatted sql

--changeset kontor:expected-renewal-by-day
-- What renews in the next weeks.
create index expected_renewal_by_day on expected_renewal (reseller_id, renews_on);
--rollback drop index expected_renewal_by_day
