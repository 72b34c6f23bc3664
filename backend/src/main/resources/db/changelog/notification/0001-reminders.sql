--liquibase formatted sql

--changeset kontor:notification-rule
-- How many days before which event whom is told.
create table reminder_rule (
  reseller_id uuid not null,
  id uuid not null,
  event varchar(20) not null,
  days_before int not null,
  recipient varchar(10) not null,
  active boolean not null,
  version bigint not null,
  constraint reminder_rule_pk primary key (reseller_id, id),
  constraint reminder_rule_unique unique (reseller_id, event, days_before, recipient),
  constraint reminder_rule_days check (days_before between 0 and 365),
  constraint reminder_rule_event check (event in ('EXPIRY', 'RENEWAL', 'UPSTREAM_EXPIRY')),
  constraint reminder_rule_recipient check (recipient = 'STAFF' or (recipient = 'CUSTOMER' and event <> 'UPSTREAM_EXPIRY'))
);
--rollback drop table reminder_rule

--changeset kontor:notification-settings
-- No row: the time that Kontor starts with.
create table reminder_settings (
  reseller_id uuid not null,
  send_at time not null,
  version bigint not null,
  constraint reminder_settings_pk primary key (reseller_id)
);
--rollback drop table reminder_settings

--changeset kontor:notification-reminder
-- What was decided: each reminder once, whoever decided it. The subject is an association, or what is held upstream.
create table reminder (
  reseller_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  event varchar(20) not null,
  event_on date not null,
  days_before int not null,
  recipient varchar(10) not null,
  customer_id uuid,
  outcome varchar(10) not null,
  code varchar(30) not null,
  decided_for date not null,
  decided_at timestamptz not null,
  constraint reminder_pk primary key (reseller_id, id),
  constraint reminder_once unique (reseller_id, subject_id, event, event_on, days_before, recipient),
  constraint reminder_outcome check (outcome in ('QUEUED', 'SKIPPED'))
);
--rollback drop table reminder

--changeset kontor:notification-day
-- Up to which day everything is decided.
create table reminder_day (
  reseller_id uuid not null,
  done_until date not null,
  constraint reminder_day_pk primary key (reseller_id)
);
--rollback drop table reminder_day

--changeset kontor:notification-citus context:citus
select create_distributed_table('reminder_rule', 'reseller_id');
select create_distributed_table('reminder_settings', 'reseller_id');
select create_distributed_table('reminder', 'reseller_id');
select create_distributed_table('reminder_day', 'reseller_id');
--rollback select undistribute_table('reminder_day');
--rollback select undistribute_table('reminder');
--rollback select undistribute_table('reminder_settings');
--rollback select undistribute_table('reminder_rule');

--changeset kontor:notification-references
alter table reminder_rule add constraint reminder_rule_reseller foreign key (reseller_id) references reseller (id);
alter table reminder_settings add constraint reminder_settings_reseller foreign key (reseller_id) references reseller (id);
alter table reminder add constraint reminder_reseller foreign key (reseller_id) references reseller (id);
alter table reminder_day add constraint reminder_day_reseller foreign key (reseller_id) references reseller (id);
--rollback alter table reminder_day drop constraint reminder_day_reseller;
--rollback alter table reminder drop constraint reminder_reseller;
--rollback alter table reminder_settings drop constraint reminder_settings_reseller;
--rollback alter table reminder_rule drop constraint reminder_rule_reseller;

--changeset kontor:notification-indexes
create index reminder_by_customer on reminder (reseller_id, customer_id, id);
create index reminder_by_day on reminder (reseller_id, decided_for, event, id) where recipient = 'STAFF';
--rollback drop index reminder_by_day;
--rollback drop index reminder_by_customer;

--changeset kontor:notification-first-rules
-- The resellers that are there already get the rules that new ones start with.
insert into reminder_rule (reseller_id, id, event, days_before, recipient, active, version)
select r.id, gen_random_uuid(), n.event, n.days_before, n.recipient, true, 0
  from reseller r cross join (
       values ('EXPIRY', 30, 'CUSTOMER'), ('EXPIRY', 7, 'CUSTOMER'), ('EXPIRY', 1, 'CUSTOMER'),
              ('RENEWAL', 30, 'CUSTOMER'), ('RENEWAL', 7, 'CUSTOMER'),
              ('EXPIRY', 30, 'STAFF'), ('UPSTREAM_EXPIRY', 30, 'STAFF'), ('UPSTREAM_EXPIRY', 7, 'STAFF')
       ) as n (event, days_before, recipient);
--rollback delete from reminder_rule

--changeset kontor:notification-locks
alter table reminder_rule enable row level security;
alter table reminder_rule force row level security;
create policy tenant on reminder_rule using (reseller_id = current_tenant());
alter table reminder_settings enable row level security;
alter table reminder_settings force row level security;
create policy tenant on reminder_settings using (reseller_id = current_tenant());
alter table reminder enable row level security;
alter table reminder force row level security;
create policy tenant on reminder using (reseller_id = current_tenant());
alter table reminder_day enable row level security;
alter table reminder_day force row level security;
create policy tenant on reminder_day using (reseller_id = current_tenant());
--rollback drop policy tenant on reminder_day; alter table reminder_day no force row level security; alter table reminder_day disable row level security;
--rollback drop policy tenant on reminder; alter table reminder no force row level security; alter table reminder disable row level security;
--rollback drop policy tenant on reminder_settings; alter table reminder_settings no force row level security; alter table reminder_settings disable row level security;
--rollback drop policy tenant on reminder_rule; alter table reminder_rule no force row level security; alter table reminder_rule disable row level security;
