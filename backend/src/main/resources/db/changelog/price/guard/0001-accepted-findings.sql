--liquibase formatted sql

--changeset kontor:guard-accepted
-- What somebody looked at and wants to keep for a while. who is a customer, a class or a list; said are the amounts that
-- were found. An acceptance that was taken back or replaced stays, with its end.
create table accepted_finding (
  reseller_id uuid not null,
  id uuid not null,
  code varchar(30) not null,
  who uuid not null,
  product_id uuid not null,
  charges text not null,
  said text not null,
  reason varchar(500) not null,
  accepted_until date not null,
  accepted_at timestamptz not null,
  accepted_by uuid not null,
  accepted_by_name varchar(200) not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name varchar(200),
  constraint accepted_finding_pk primary key (reseller_id, id)
);
--rollback drop table accepted_finding

--changeset kontor:guard-accepted-citus context:citus
select create_distributed_table('accepted_finding', 'reseller_id');
--rollback select undistribute_table('accepted_finding')

--changeset kontor:guard-accepted-owned
call owned('accepted_finding');
alter table accepted_finding add constraint accepted_finding_product foreign key (reseller_id, product_id) references product (reseller_id, id) on delete cascade;
create unique index accepted_finding_once on accepted_finding (reseller_id, who, product_id, code, charges) where ended_at is null;
create index accepted_finding_of_product on accepted_finding (reseller_id, product_id);
--rollback drop index accepted_finding_of_product;
--rollback drop index accepted_finding_once;
--rollback alter table accepted_finding drop constraint accepted_finding_product;
--rollback call disowned('accepted_finding');
