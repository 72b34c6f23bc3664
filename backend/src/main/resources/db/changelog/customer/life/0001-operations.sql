--liquibase formatted sql

--changeset kontor:customer-operation
-- What was done with a whole customer, by whom, and whether it was taken back. Number and name are those of the day; the name
-- goes with the person.
create table customer_operation (
  reseller_id uuid not null,
  id uuid not null,
  kind varchar(10) not null,
  state varchar(10) not null,
  customer_id uuid not null,
  customer_number varchar(60) collate "C" not null,
  customer_name varchar(310),
  reason varchar(500) not null,
  moved_to uuid,
  done_at timestamptz not null,
  done_by uuid not null,
  done_by_name varchar(200) not null,
  until timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name varchar(200),
  constraint customer_operation_pk primary key (reseller_id, id),
  constraint customer_operation_kind check (kind = 'DELETION'),
  constraint customer_operation_state check (state in ('DONE', 'UNDONE', 'FINAL'))
);
--rollback drop table customer_operation

--changeset kontor:customer-operation-citus context:citus
select create_distributed_table('customer_operation', 'reseller_id');
--rollback select undistribute_table('customer_operation')

--changeset kontor:customer-operation-owned
call owned('customer_operation');
create index customer_operation_of on customer_operation (reseller_id, customer_id);
create index customer_operation_done on customer_operation (reseller_id, id desc) where state = 'DONE';
create index customer_operation_due on customer_operation (reseller_id, until) where state = 'DONE';
--rollback drop index customer_operation_due; drop index customer_operation_done; drop index customer_operation_of;
--rollback call disowned('customer_operation')

--changeset kontor:parked-row
-- Rows that an operation took out of their tables, as they were: ROW comes back as it is, COPY went on to another customer,
-- REFERENCE lost one column alone.
create table parked_row (
  reseller_id uuid not null,
  operation_id uuid not null,
  id uuid not null,
  of_table varchar(63) not null,
  how varchar(10) not null,
  before jsonb not null,
  constraint parked_row_pk primary key (reseller_id, operation_id, id),
  constraint parked_row_how check (how in ('ROW', 'COPY', 'REFERENCE'))
);
--rollback drop table parked_row

--changeset kontor:parked-row-citus context:citus
select create_distributed_table('parked_row', 'reseller_id');
--rollback select undistribute_table('parked_row')

--changeset kontor:parked-row-owned
call owned('parked_row');
alter table parked_row add constraint parked_row_operation foreign key (reseller_id, operation_id) references customer_operation (reseller_id, id) on delete cascade;
--rollback alter table parked_row drop constraint parked_row_operation; call disowned('parked_row')

--changeset kontor:customer-life-settings
-- For how many days a deletion can be taken back; no row: thirty.
create table customer_life_settings (
  reseller_id uuid not null,
  restore_days int not null,
  version bigint not null,
  constraint customer_life_settings_pk primary key (reseller_id),
  constraint customer_life_settings_days check (restore_days between 7 and 90)
);
--rollback drop table customer_life_settings

--changeset kontor:customer-life-settings-citus context:citus
select create_distributed_table('customer_life_settings', 'reseller_id');
--rollback select undistribute_table('customer_life_settings')

--changeset kontor:customer-life-settings-owned
call owned('customer_life_settings');
--rollback call disowned('customer_life_settings')

--changeset kontor:customer-belongings
-- Nobody gets anything while or after it is deleted.
call belonging('customer_login', 'customer_lives(reseller_id, customer_id)');
call belonging('business_relationship', 'customer_lives(reseller_id, customer_id)');
call belonging('service_request', 'customer_lives(reseller_id, customer_id)');
call belonging('registration', 'customer_id is null or customer_lives(reseller_id, customer_id)');
call belonging('legal_acceptance', 'customer_lives(reseller_id, customer_id)');
call belonging('price_list', 'kind <> ''CUSTOMER'' or customer_lives(reseller_id, owner_id)');
call belonging('price_adjustment', 'owner_kind <> ''CUSTOMER'' or customer_lives(reseller_id, owner_id)');
call belonging('association', 'customer_lives(reseller_id, customer_id)');
call belonging('association_renewal', 'customer_lives(reseller_id, customer_id)');
call belonging('customer_domain_settings', 'customer_lives(reseller_id, customer_id)');
call belonging('reminder', 'customer_id is null or customer_lives(reseller_id, customer_id)');
--rollback drop policy if exists living on reminder;
--rollback drop policy if exists living on customer_domain_settings;
--rollback drop policy if exists living on association_renewal;
--rollback drop policy if exists living on association;
--rollback drop policy if exists living on price_adjustment;
--rollback drop policy if exists living on price_list;
--rollback drop policy if exists living on legal_acceptance;
--rollback drop policy if exists living on registration;
--rollback drop policy if exists living on service_request;
--rollback drop policy if exists living on business_relationship;
--rollback drop policy if exists living on customer_login;
