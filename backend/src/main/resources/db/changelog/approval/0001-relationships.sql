--liquibase formatted sql

--changeset kontor:approval-service
-- What a reseller releases to customers one by one: ordering, content, EDI, whatever it offers.
create table service_offer (
  reseller_id uuid not null,
  code varchar(30) collate "C" not null,
  name varchar(100) not null,
  description varchar(500),
  position int not null,
  active boolean not null,
  version bigint not null,
  constraint service_offer_pk primary key (reseller_id, code)
);
--rollback drop table service_offer

--changeset kontor:approval-catalogue
create table catalogue_group (
  reseller_id uuid not null,
  id uuid not null,
  name varchar(100) not null,
  exclusive boolean not null,
  version bigint not null,
  constraint catalogue_group_pk primary key (reseller_id, id),
  constraint catalogue_group_name_unique unique (reseller_id, name)
);
create table catalogue (
  reseller_id uuid not null,
  id uuid not null,
  name varchar(100) not null,
  group_id uuid,
  description varchar(500),
  version bigint not null,
  constraint catalogue_pk primary key (reseller_id, id),
  constraint catalogue_name_unique unique (reseller_id, name)
);
create table catalogue_category (
  reseller_id uuid not null,
  catalogue_id uuid not null,
  category_id uuid not null,
  constraint catalogue_category_pk primary key (reseller_id, catalogue_id, category_id)
);
--rollback drop table catalogue_category; drop table catalogue; drop table catalogue_group

--changeset kontor:approval-order-terms
-- The shipping, payment and checkout conditions that a reseller has; the version is that of all of them together.
create table order_term_list (
  reseller_id uuid not null,
  version bigint not null,
  constraint order_term_list_pk primary key (reseller_id)
);
create table order_term_option (
  reseller_id uuid not null,
  kind varchar(10) not null,
  code varchar(30) collate "C" not null,
  name varchar(100) not null,
  position int not null,
  constraint order_term_option_pk primary key (reseller_id, kind, code),
  constraint order_term_option_kind check (kind in ('SHIPPING', 'PAYMENT', 'CHECKOUT'))
);
--rollback drop table order_term_option; drop table order_term_list

--changeset kontor:approval-relationship
-- No row: active, since staff entered or imported the customer.
create table business_relationship (
  reseller_id uuid not null,
  customer_id uuid not null,
  status varchar(10) not null,
  since timestamptz,
  reason varchar(500),
  decided_by uuid,
  decided_by_name varchar(200),
  supplier_number varchar(60),
  sends_supplier_number boolean not null,
  version bigint not null,
  constraint business_relationship_pk primary key (reseller_id, customer_id),
  constraint business_relationship_status check (status in ('REQUESTED', 'ACTIVE', 'REJECTED', 'BLOCKED')),
  constraint business_relationship_reason check (status in ('REQUESTED', 'ACTIVE') or reason is not null),
  constraint business_relationship_edi check (not sends_supplier_number or supplier_number is not null)
);
create table customer_order_term (
  reseller_id uuid not null,
  customer_id uuid not null,
  kind varchar(10) not null,
  code varchar(30) collate "C" not null,
  constraint customer_order_term_pk primary key (reseller_id, customer_id, kind)
);
create table customer_service (
  reseller_id uuid not null,
  customer_id uuid not null,
  service_code varchar(30) collate "C" not null,
  since timestamptz not null,
  released_by uuid not null,
  released_by_name varchar(200) not null,
  constraint customer_service_pk primary key (reseller_id, customer_id, service_code)
);
-- exclusive_group repeats the group of a catalogue whose group is exclusive: of those a customer has one.
create table customer_catalogue (
  reseller_id uuid not null,
  customer_id uuid not null,
  catalogue_id uuid not null,
  exclusive_group uuid,
  since timestamptz not null,
  released_by uuid not null,
  released_by_name varchar(200) not null,
  constraint customer_catalogue_pk primary key (reseller_id, customer_id, catalogue_id),
  constraint customer_catalogue_exclusive unique (reseller_id, customer_id, exclusive_group)
);
--rollback drop table customer_catalogue; drop table customer_service; drop table customer_order_term; drop table business_relationship

--changeset kontor:approval-request
create table service_request (
  reseller_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind varchar(10) not null,
  status varchar(10) not null,
  note varchar(2000),
  site_id uuid,
  site_name varchar(200),
  risks jsonb not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name varchar(200),
  reason varchar(500),
  version bigint not null,
  constraint service_request_pk primary key (reseller_id, id),
  constraint service_request_kind check (kind in ('FIRST', 'FURTHER')),
  constraint service_request_status check (status in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  constraint service_request_decided check ((status = 'OPEN') = (decided_at is null)),
  constraint service_request_reason check (status <> 'REJECTED' or reason is not null)
);
-- pending repeats that the request is open: a customer waits for a service once.
create table service_request_service (
  reseller_id uuid not null,
  request_id uuid not null,
  service_code varchar(30) collate "C" not null,
  customer_id uuid not null,
  pending boolean not null,
  constraint service_request_service_pk primary key (reseller_id, request_id, service_code)
);
create table service_request_catalogue (
  reseller_id uuid not null,
  request_id uuid not null,
  catalogue_id uuid not null,
  constraint service_request_catalogue_pk primary key (reseller_id, request_id, catalogue_id)
);
--rollback drop table service_request_catalogue; drop table service_request_service; drop table service_request

--changeset kontor:approval-citus context:citus
select create_distributed_table('service_offer', 'reseller_id');
select create_distributed_table('catalogue_group', 'reseller_id');
select create_distributed_table('catalogue', 'reseller_id');
select create_distributed_table('catalogue_category', 'reseller_id');
select create_distributed_table('order_term_list', 'reseller_id');
select create_distributed_table('order_term_option', 'reseller_id');
select create_distributed_table('business_relationship', 'reseller_id');
select create_distributed_table('customer_order_term', 'reseller_id');
select create_distributed_table('customer_service', 'reseller_id');
select create_distributed_table('customer_catalogue', 'reseller_id');
select create_distributed_table('service_request', 'reseller_id');
select create_distributed_table('service_request_service', 'reseller_id');
select create_distributed_table('service_request_catalogue', 'reseller_id');
--rollback select undistribute_table('service_request_catalogue');
--rollback select undistribute_table('service_request_service');
--rollback select undistribute_table('service_request');
--rollback select undistribute_table('customer_catalogue');
--rollback select undistribute_table('customer_service');
--rollback select undistribute_table('customer_order_term');
--rollback select undistribute_table('business_relationship');
--rollback select undistribute_table('order_term_option');
--rollback select undistribute_table('order_term_list');
--rollback select undistribute_table('catalogue_category');
--rollback select undistribute_table('catalogue');
--rollback select undistribute_table('catalogue_group');
--rollback select undistribute_table('service_offer');

--changeset kontor:approval-references
alter table service_offer add constraint service_offer_reseller foreign key (reseller_id) references reseller (id);
alter table order_term_list add constraint order_term_list_reseller foreign key (reseller_id) references reseller (id);
alter table order_term_option add constraint order_term_option_reseller foreign key (reseller_id) references reseller (id);
alter table catalogue add constraint catalogue_group_fk foreign key (reseller_id, group_id) references catalogue_group (reseller_id, id);
alter table catalogue_category add constraint catalogue_category_catalogue_fk foreign key (reseller_id, catalogue_id) references catalogue (reseller_id, id) on delete cascade;
alter table catalogue_category add constraint catalogue_category_category_fk foreign key (reseller_id, category_id) references product_category (reseller_id, id) on delete cascade;
alter table business_relationship add constraint business_relationship_customer_fk foreign key (reseller_id, customer_id) references customer (reseller_id, id) on delete cascade;
alter table customer_order_term add constraint customer_order_term_customer_fk foreign key (reseller_id, customer_id) references business_relationship (reseller_id, customer_id) on delete cascade;
alter table customer_order_term add constraint customer_order_term_option_fk foreign key (reseller_id, kind, code) references order_term_option (reseller_id, kind, code);
alter table customer_service add constraint customer_service_customer_fk foreign key (reseller_id, customer_id) references business_relationship (reseller_id, customer_id) on delete cascade;
alter table customer_service add constraint customer_service_offer_fk foreign key (reseller_id, service_code) references service_offer (reseller_id, code);
alter table customer_catalogue add constraint customer_catalogue_customer_fk foreign key (reseller_id, customer_id) references business_relationship (reseller_id, customer_id) on delete cascade;
alter table customer_catalogue add constraint customer_catalogue_catalogue_fk foreign key (reseller_id, catalogue_id) references catalogue (reseller_id, id);
alter table service_request add constraint service_request_customer_fk foreign key (reseller_id, customer_id) references customer (reseller_id, id) on delete cascade;
alter table service_request_service add constraint service_request_service_request_fk foreign key (reseller_id, request_id) references service_request (reseller_id, id) on delete cascade;
alter table service_request_service add constraint service_request_service_offer_fk foreign key (reseller_id, service_code) references service_offer (reseller_id, code);
alter table service_request_catalogue add constraint service_request_catalogue_request_fk foreign key (reseller_id, request_id) references service_request (reseller_id, id) on delete cascade;
alter table service_request_catalogue add constraint service_request_catalogue_catalogue_fk foreign key (reseller_id, catalogue_id) references catalogue (reseller_id, id);
--rollback alter table service_request_catalogue drop constraint service_request_catalogue_catalogue_fk;
--rollback alter table service_request_catalogue drop constraint service_request_catalogue_request_fk;
--rollback alter table service_request_service drop constraint service_request_service_offer_fk;
--rollback alter table service_request_service drop constraint service_request_service_request_fk;
--rollback alter table service_request drop constraint service_request_customer_fk;
--rollback alter table customer_catalogue drop constraint customer_catalogue_catalogue_fk;
--rollback alter table customer_catalogue drop constraint customer_catalogue_customer_fk;
--rollback alter table customer_service drop constraint customer_service_offer_fk;
--rollback alter table customer_service drop constraint customer_service_customer_fk;
--rollback alter table customer_order_term drop constraint customer_order_term_option_fk;
--rollback alter table customer_order_term drop constraint customer_order_term_customer_fk;
--rollback alter table business_relationship drop constraint business_relationship_customer_fk;
--rollback alter table catalogue_category drop constraint catalogue_category_category_fk;
--rollback alter table catalogue_category drop constraint catalogue_category_catalogue_fk;
--rollback alter table catalogue drop constraint catalogue_group_fk;
--rollback alter table order_term_option drop constraint order_term_option_reseller;
--rollback alter table order_term_list drop constraint order_term_list_reseller;
--rollback alter table service_offer drop constraint service_offer_reseller;

--changeset kontor:approval-indexes
create index catalogue_of_group on catalogue (reseller_id, group_id);
create index catalogue_category_by_category on catalogue_category (reseller_id, category_id);
create index business_relationship_not_active on business_relationship (reseller_id, status, customer_id) where status <> 'ACTIVE';
create index customer_order_term_option on customer_order_term (reseller_id, kind, code);
create index customer_service_by_service on customer_service (reseller_id, service_code, customer_id);
create index customer_catalogue_by_catalogue on customer_catalogue (reseller_id, catalogue_id, customer_id);
create index service_request_due on service_request (reseller_id, status, due_at, id);
create index service_request_age on service_request (reseller_id, status, created_at, id);
create index service_request_of_customer on service_request (reseller_id, customer_id, id desc);
create unique index service_request_one_first on service_request (reseller_id, customer_id) where status = 'OPEN' and kind = 'FIRST';
create unique index service_request_service_pending on service_request_service (reseller_id, customer_id, service_code) where pending;
create index service_request_service_by_service on service_request_service (reseller_id, service_code);
create index service_request_catalogue_by_catalogue on service_request_catalogue (reseller_id, catalogue_id);
--rollback drop index service_request_catalogue_by_catalogue;
--rollback drop index service_request_service_by_service;
--rollback drop index service_request_service_pending;
--rollback drop index service_request_one_first;
--rollback drop index service_request_of_customer;
--rollback drop index service_request_age;
--rollback drop index service_request_due;
--rollback drop index customer_catalogue_by_catalogue;
--rollback drop index customer_service_by_service;
--rollback drop index customer_order_term_option;
--rollback drop index business_relationship_not_active;
--rollback drop index catalogue_category_by_category;
--rollback drop index catalogue_of_group;

--changeset kontor:approval-first-services
-- Every reseller starts with these; those that are there already, too.
insert into service_offer (reseller_id, code, name, position, active, version) select id, 'ORDER', 'Order', 1, true, 0 from reseller;
insert into service_offer (reseller_id, code, name, position, active, version) select id, 'CONTENT', 'Content', 2, true, 0 from reseller;
insert into service_offer (reseller_id, code, name, position, active, version) select id, 'EDI', 'EDI', 3, true, 0 from reseller;
--rollback delete from service_offer

--changeset kontor:approval-locks
alter table service_offer enable row level security;
alter table service_offer force row level security;
create policy tenant on service_offer using (reseller_id = current_tenant());
alter table catalogue_group enable row level security;
alter table catalogue_group force row level security;
create policy tenant on catalogue_group using (reseller_id = current_tenant());
alter table catalogue enable row level security;
alter table catalogue force row level security;
create policy tenant on catalogue using (reseller_id = current_tenant());
alter table catalogue_category enable row level security;
alter table catalogue_category force row level security;
create policy tenant on catalogue_category using (reseller_id = current_tenant());
alter table order_term_list enable row level security;
alter table order_term_list force row level security;
create policy tenant on order_term_list using (reseller_id = current_tenant());
alter table order_term_option enable row level security;
alter table order_term_option force row level security;
create policy tenant on order_term_option using (reseller_id = current_tenant());
alter table business_relationship enable row level security;
alter table business_relationship force row level security;
create policy tenant on business_relationship using (reseller_id = current_tenant());
alter table customer_order_term enable row level security;
alter table customer_order_term force row level security;
create policy tenant on customer_order_term using (reseller_id = current_tenant());
alter table customer_service enable row level security;
alter table customer_service force row level security;
create policy tenant on customer_service using (reseller_id = current_tenant());
alter table customer_catalogue enable row level security;
alter table customer_catalogue force row level security;
create policy tenant on customer_catalogue using (reseller_id = current_tenant());
alter table service_request enable row level security;
alter table service_request force row level security;
create policy tenant on service_request using (reseller_id = current_tenant());
alter table service_request_service enable row level security;
alter table service_request_service force row level security;
create policy tenant on service_request_service using (reseller_id = current_tenant());
alter table service_request_catalogue enable row level security;
alter table service_request_catalogue force row level security;
create policy tenant on service_request_catalogue using (reseller_id = current_tenant());
--rollback drop policy tenant on service_request_catalogue; alter table service_request_catalogue no force row level security; alter table service_request_catalogue disable row level security;
--rollback drop policy tenant on service_request_service; alter table service_request_service no force row level security; alter table service_request_service disable row level security;
--rollback drop policy tenant on service_request; alter table service_request no force row level security; alter table service_request disable row level security;
--rollback drop policy tenant on customer_catalogue; alter table customer_catalogue no force row level security; alter table customer_catalogue disable row level security;
--rollback drop policy tenant on customer_service; alter table customer_service no force row level security; alter table customer_service disable row level security;
--rollback drop policy tenant on customer_order_term; alter table customer_order_term no force row level security; alter table customer_order_term disable row level security;
--rollback drop policy tenant on business_relationship; alter table business_relationship no force row level security; alter table business_relationship disable row level security;
--rollback drop policy tenant on order_term_option; alter table order_term_option no force row level security; alter table order_term_option disable row level security;
--rollback drop policy tenant on order_term_list; alter table order_term_list no force row level security; alter table order_term_list disable row level security;
--rollback drop policy tenant on catalogue_category; alter table catalogue_category no force row level security; alter table catalogue_category disable row level security;
--rollback drop policy tenant on catalogue; alter table catalogue no force row level security; alter table catalogue disable row level security;
--rollback drop policy tenant on catalogue_group; alter table catalogue_group no force row level security; alter table catalogue_group disable row level security;
--rollback drop policy tenant on service_offer; alter table service_offer no force row level security; alter table service_offer disable row level security;
