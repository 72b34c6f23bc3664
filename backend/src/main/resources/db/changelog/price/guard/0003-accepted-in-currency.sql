--liquibase formatted sql

--changeset kontor:guard-accepted-currency
-- A class has a list in each of its currencies, and may have the same finding in several. Without currencies one acceptance of it
-- can be kept: the way back keeps the last.
-- The owner of the tables sees no row while the lock is forced on it, too.
alter table accepted_finding add column currency char(3);
call disowned('accepted_finding');
alter table customer no force row level security;
alter table customer_class no force row level security;
alter table price_list no force row level security;
update accepted_finding a set currency = coalesce(
  (select c.currency from customer c where c.reseller_id = a.reseller_id and c.id = a.who),
  (select k.currency from customer_class k where k.reseller_id = a.reseller_id and k.id = a.who),
  (select l.currency from price_list l where l.reseller_id = a.reseller_id and l.id = a.who));
delete from accepted_finding where currency is null;
alter table price_list force row level security;
alter table customer_class force row level security;
alter table customer force row level security;
call owned('accepted_finding');
alter table accepted_finding alter column currency set not null;
drop index accepted_finding_once;
create unique index accepted_finding_once on accepted_finding (reseller_id, who, product_id, code, charges, currency) where ended_at is null;
--rollback drop index accepted_finding_once;
--rollback call disowned('accepted_finding');
--rollback delete from accepted_finding a using accepted_finding b where a.ended_at is null and b.ended_at is null and b.reseller_id = a.reseller_id and b.who = a.who and b.product_id = a.product_id and b.code = a.code and b.charges = a.charges and (b.accepted_at, b.id) > (a.accepted_at, a.id);
--rollback call owned('accepted_finding');
--rollback create unique index accepted_finding_once on accepted_finding (reseller_id, who, product_id, code, charges) where ended_at is null;
--rollback alter table accepted_finding drop column currency;
