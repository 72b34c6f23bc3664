--liquibase formatted sql

--changeset kontor:subscription-holder
-- Who has a subscription and until when, as the associations say in the transaction that changes them: subscriptions are
-- read without knowing what an association is. The id is the association's.
create table subscription_holder (
  reseller_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  customer_id uuid not null,
  starts_on date not null,
  -- the end of time without an end
  last_on date not null,
  constraint subscription_holder_pk primary key (reseller_id, id)
);
--rollback drop table subscription_holder

--changeset kontor:subscription-holder-citus context:citus
select create_distributed_table('subscription_holder', 'reseller_id');
--rollback select undistribute_table('subscription_holder')

--changeset kontor:subscription-holder-first
-- Those there are already. The owner of the tables sees no row while the lock is forced on it, too.
alter table association no force row level security;
insert into subscription_holder (reseller_id, id, subscription_id, customer_id, starts_on, last_on)
select reseller_id, id, subscription_id, customer_id, starts_on, last_on from association where subscription_id is not null;
alter table association force row level security;
--rollback delete from subscription_holder

--changeset kontor:subscription-holder-indexes
create index subscription_holder_of on subscription_holder (reseller_id, subscription_id, starts_on);
create index subscription_holder_by_customer on subscription_holder (reseller_id, customer_id, subscription_id);
--rollback drop index subscription_holder_by_customer;
--rollback drop index subscription_holder_of;

--changeset kontor:subscription-holder-owned
call owned('subscription_holder');
alter table subscription_holder add constraint subscription_holder_subscription foreign key (reseller_id, subscription_id) references subscription (reseller_id, id) on delete cascade;
alter table subscription_holder add constraint subscription_holder_customer foreign key (reseller_id, customer_id) references customer (reseller_id, id) on delete cascade;
--rollback alter table subscription_holder drop constraint subscription_holder_customer;
--rollback alter table subscription_holder drop constraint subscription_holder_subscription;
--rollback call disowned('subscription_holder');
