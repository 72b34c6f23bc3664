--liquibase formatted sql

--changeset kontor:pricing-expected-renewal
-- What renews when: a read model that whoever holds the customers' products feeds.
create table expected_renewal (
  reseller_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  product_id uuid not null,
  charge_id uuid not null,
  quantity int not null,
  renews_on date not null,
  interval_months int not null,
  constraint expected_renewal_pk primary key (reseller_id, id),
  constraint expected_renewal_quantity check (quantity between 1 and 1000000),
  constraint expected_renewal_interval check (interval_months between 1 and 1200)
);
--rollback drop table expected_renewal

--changeset kontor:pricing-expected-renewal-citus context:citus
select create_distributed_table('expected_renewal', 'reseller_id');
--rollback select undistribute_table('expected_renewal')

--changeset kontor:pricing-expected-renewal-references
alter table expected_renewal add constraint expected_renewal_customer_fk foreign key (reseller_id, customer_id) references customer (reseller_id, id) on delete cascade;
alter table expected_renewal add constraint expected_renewal_charge_fk foreign key (reseller_id, charge_id) references charge (reseller_id, id) on delete cascade;
create index expected_renewal_by_customer on expected_renewal (reseller_id, customer_id);
create index expected_renewal_by_charge on expected_renewal (reseller_id, charge_id);
--rollback drop index expected_renewal_by_charge;
--rollback drop index expected_renewal_by_customer;
--rollback alter table expected_renewal drop constraint expected_renewal_charge_fk;
--rollback alter table expected_renewal drop constraint expected_renewal_customer_fk;

--changeset kontor:pricing-expected-renewal-lock
alter table expected_renewal enable row level security;
alter table expected_renewal force row level security;
create policy tenant on expected_renewal using (reseller_id = current_tenant());
--rollback drop policy tenant on expected_renewal; alter table expected_renewal no force row level security; alter table expected_renewal disable row level security
