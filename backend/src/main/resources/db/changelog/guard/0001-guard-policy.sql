--liquibase formatted sql

--changeset kontor:guard-policy
-- What a reseller wants of the price guard; without a row the defaults of the code hold.
create table guard_policy (
  reseller_id uuid not null,
  minimum_margin_percent numeric(7,4) not null,
  version bigint not null,
  constraint guard_policy_pk primary key (reseller_id),
  constraint guard_policy_margin check (minimum_margin_percent >= 0 and minimum_margin_percent < 100)
);
--rollback drop table guard_policy

--changeset kontor:guard-rule
create table guard_rule (
  reseller_id uuid not null,
  code varchar(30) not null,
  severity varchar(10) not null,
  constraint guard_rule_pk primary key (reseller_id, code),
  constraint guard_rule_severity check (severity in ('BLOCK', 'WARN', 'INFORM', 'OFF'))
);
--rollback drop table guard_rule

--changeset kontor:guard-citus context:citus
select create_distributed_table('guard_policy', 'reseller_id');
select create_distributed_table('guard_rule', 'reseller_id');
--rollback select undistribute_table('guard_rule');
--rollback select undistribute_table('guard_policy');

--changeset kontor:guard-references
alter table guard_policy add constraint guard_policy_reseller foreign key (reseller_id) references reseller (id);
alter table guard_rule add constraint guard_rule_reseller foreign key (reseller_id) references reseller (id);
--rollback alter table guard_rule drop constraint guard_rule_reseller;
--rollback alter table guard_policy drop constraint guard_policy_reseller;

--changeset kontor:guard-locks
alter table guard_policy enable row level security;
alter table guard_policy force row level security;
create policy tenant on guard_policy using (reseller_id = current_tenant());
alter table guard_rule enable row level security;
alter table guard_rule force row level security;
create policy tenant on guard_rule using (reseller_id = current_tenant());
--rollback drop policy tenant on guard_rule; alter table guard_rule no force row level security; alter table guard_rule disable row level security;
--rollback drop policy tenant on guard_policy; alter table guard_policy no force row level security; alter table guard_policy disable row level security;
