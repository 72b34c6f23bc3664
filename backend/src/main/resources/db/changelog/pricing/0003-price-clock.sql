--liquibase formatted sql

--changeset kontor:pricing-clock
-- One row per reseller that publications share while they run, so that whoever asks for recent knowledge waits for them.
create table price_clock (
  reseller_id uuid not null,
  constraint price_clock_pk primary key (reseller_id)
);
--rollback drop table price_clock

--changeset kontor:pricing-clock-citus context:citus
select create_distributed_table('price_clock', 'reseller_id');
--rollback select undistribute_table('price_clock')

--changeset kontor:pricing-clock-references
alter table price_clock add constraint price_clock_reseller foreign key (reseller_id) references reseller (id);
--rollback alter table price_clock drop constraint price_clock_reseller

--changeset kontor:pricing-clock-lock
alter table price_clock enable row level security;
alter table price_clock force row level security;
create policy tenant on price_clock using (reseller_id = current_tenant());
--rollback drop policy tenant on price_clock; alter table price_clock no force row level security; alter table price_clock disable row level security
