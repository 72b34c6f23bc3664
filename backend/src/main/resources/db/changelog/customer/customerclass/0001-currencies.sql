--liquibase formatted sql

--changeset kontor:customer-class-currency
-- The currencies in which the customers of a class may buy. customer_class.currency is the main one of them.
create table customer_class_currency (
  reseller_id uuid not null,
  class_id uuid not null,
  currency char(3) not null,
  constraint customer_class_currency_pk primary key (reseller_id, class_id, currency)
);
--rollback drop table customer_class_currency

--changeset kontor:customer-class-currency-citus context:citus
select create_distributed_table('customer_class_currency', 'reseller_id');
--rollback select undistribute_table('customer_class_currency')

--changeset kontor:customer-class-currency-present
-- the owner of the tables sees no row while the lock is forced on it, too
alter table customer_class no force row level security;
insert into customer_class_currency (reseller_id, class_id, currency) select reseller_id, id, currency from customer_class;
alter table customer_class force row level security;
--rollback delete from customer_class_currency

--changeset kontor:customer-class-currency-references
-- A customer buys in one of the currencies of its class. The way back is refused as long as somebody buys in a further one.
-- While the lock is forced on the owner of the tables, a new reference would not look at the rows that are there.
alter table customer no force row level security;
alter table customer_class no force row level security;
alter table customer_class_currency add constraint customer_class_currency_class foreign key (reseller_id, class_id) references customer_class (reseller_id, id) on delete cascade;
alter table customer drop constraint customer_class_fk;
alter table customer add constraint customer_class_fk foreign key (reseller_id, class_id, currency) references customer_class_currency (reseller_id, class_id, currency);
alter table customer_class drop constraint customer_class_currency_unique;
alter table customer_class force row level security;
alter table customer force row level security;
--rollback alter table customer no force row level security; alter table customer_class no force row level security;
--rollback alter table customer_class add constraint customer_class_currency_unique unique (reseller_id, id, currency);
--rollback alter table customer drop constraint customer_class_fk;
--rollback alter table customer add constraint customer_class_fk foreign key (reseller_id, class_id, currency) references customer_class (reseller_id, id, currency);
--rollback alter table customer_class_currency drop constraint customer_class_currency_class;
--rollback alter table customer_class force row level security; alter table customer force row level security;

--changeset kontor:customer-class-currency-owned
call owned('customer_class_currency');
--rollback call disowned('customer_class_currency')
