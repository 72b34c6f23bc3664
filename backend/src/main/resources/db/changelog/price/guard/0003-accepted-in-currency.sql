--liquibase formatted sql

--changeset kontor:guard-accepted-currency
-- A class has a list in each of its currencies, and may have the same finding in several.
alter table accepted_finding add column currency char(3);
update accepted_finding a set currency = coalesce(
  (select c.currency from customer c where c.reseller_id = a.reseller_id and c.id = a.who),
  (select k.currency from customer_class k where k.reseller_id = a.reseller_id and k.id = a.who),
  (select l.currency from price_list l where l.reseller_id = a.reseller_id and l.id = a.who));
delete from accepted_finding where currency is null;
alter table accepted_finding alter column currency set not null;
drop index accepted_finding_once;
create unique index accepted_finding_once on accepted_finding (reseller_id, who, product_id, code, charges, currency) where ended_at is null;
--rollback drop index accepted_finding_once;
--rollback update accepted_finding a set ended_at = a.accepted_at from customer_class k where k.reseller_id = a.reseller_id and k.id = a.who and k.currency <> a.currency and a.ended_at is null;
--rollback create unique index accepted_finding_once on accepted_finding (reseller_id, who, product_id, code, charges) where ended_at is null;
--rollback alter table accepted_finding drop column currency;
