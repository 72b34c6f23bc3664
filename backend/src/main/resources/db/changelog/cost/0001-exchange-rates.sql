--liquibase formatted sql

--changeset kontor:cost-exchange-rate
-- One unit of base is worth rate units of quote, from a day until the next one. For reports and margins only:
-- no selling price is ever converted.
create table exchange_rate (
  reseller_id uuid not null,
  base char(3) not null,
  quote char(3) not null,
  valid_from date not null,
  rate numeric(20,8) not null,
  recorded_at timestamptz not null,
  recorded_by_name varchar(200) not null,
  constraint exchange_rate_pk primary key (reseller_id, base, quote, valid_from),
  constraint exchange_rate_pair check (base <> quote),
  constraint exchange_rate_positive check (rate > 0)
);
--rollback drop table exchange_rate

--changeset kontor:cost-citus context:citus
select create_distributed_table('exchange_rate', 'reseller_id');
--rollback select undistribute_table('exchange_rate')

--changeset kontor:cost-references
alter table exchange_rate add constraint exchange_rate_reseller foreign key (reseller_id) references reseller (id);
--rollback alter table exchange_rate drop constraint exchange_rate_reseller

--changeset kontor:cost-locks
alter table exchange_rate enable row level security;
alter table exchange_rate force row level security;
create policy tenant on exchange_rate using (reseller_id = current_tenant());
--rollback drop policy tenant on exchange_rate; alter table exchange_rate no force row level security; alter table exchange_rate disable row level security
