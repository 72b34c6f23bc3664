--liquibase formatted sql

--changeset kontor:completed-renewal
-- What a renewal was of, as it was called then: it is what will be invoiced, also of an association that is deleted since.
-- The owner of the tables sees no row while the lock is forced on it, too.
alter table association_renewal add column customer_id uuid;
alter table association_renewal add column subscription_id uuid;
alter table association_renewal add column product_name varchar(200);
alter table association_renewal add column identifier varchar(255);
alter table association_renewal add column quantity int;
alter table association_renewal add column renewal_months int;
alter table association_renewal no force row level security;
alter table association no force row level security;
alter table subscription no force row level security;
alter table product no force row level security;
update association_renewal n
   set customer_id = a.customer_id, subscription_id = a.subscription_id, quantity = a.quantity,
       renewal_months = a.renewal_months
  from association a where a.reseller_id = n.reseller_id and a.id = n.association_id;
update association_renewal n set product_name = s.name, identifier = s.identifier
  from subscription s where s.reseller_id = n.reseller_id and s.id = n.subscription_id;
update association_renewal n set product_name = p.name
  from association a
  left join subscription s on s.reseller_id = a.reseller_id and s.id = a.subscription_id
  join product p on p.reseller_id = a.reseller_id and p.id = coalesce(a.product_id, s.product_id)
 where a.reseller_id = n.reseller_id and a.id = n.association_id;
update association_renewal set product_name = '?' where product_name is null;
alter table product force row level security;
alter table subscription force row level security;
alter table association force row level security;
alter table association_renewal force row level security;
alter table association_renewal alter column customer_id set not null;
alter table association_renewal alter column product_name set not null;
alter table association_renewal alter column quantity set not null;
alter table association_renewal drop constraint association_renewal_fk;
alter table association_renewal add constraint association_renewal_customer_fk foreign key (reseller_id, customer_id) references customer (reseller_id, id) on delete cascade;
create index association_renewal_by_period on association_renewal (reseller_id, period_start, id);
create index association_renewal_of_customer on association_renewal (reseller_id, customer_id, period_start, id);
create index association_renewal_of_subscription on association_renewal (reseller_id, subscription_id, period_start, id) where subscription_id is not null;
--rollback drop index association_renewal_of_subscription; drop index association_renewal_of_customer; drop index association_renewal_by_period;
--rollback alter table association_renewal drop constraint association_renewal_customer_fk;
--rollback alter table association_renewal no force row level security; alter table association no force row level security;
--rollback delete from association_renewal n where not exists (select 1 from association a where a.reseller_id = n.reseller_id and a.id = n.association_id);
--rollback alter table association force row level security; alter table association_renewal force row level security;
--rollback alter table association_renewal add constraint association_renewal_fk foreign key (reseller_id, association_id) references association (reseller_id, id) on delete cascade;
--rollback alter table association_renewal drop column renewal_months; alter table association_renewal drop column quantity; alter table association_renewal drop column identifier;
--rollback alter table association_renewal drop column product_name; alter table association_renewal drop column subscription_id; alter table association_renewal drop column customer_id;
