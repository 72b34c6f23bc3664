--liquibase formatted sql

--changeset kontor:price-change-by-day
-- What begins in the next days, and what was published last.
create index price_change_by_first_day on price_change (reseller_id, effective_from) where status = 'PUBLISHED';
create index price_change_by_publication on price_change (reseller_id, published_at desc) where published_at is not null;
--rollback drop index price_change_by_publication;
--rollback drop index price_change_by_first_day;
