--liquibase formatted sql

--changeset kontor:reseller
-- A reference table: every shard needs it, and it has no secrets.
create table reseller (
  id uuid not null,
  name varchar(200) not null,
  slug varchar(60) not null,
  currency char(3) not null,
  language varchar(2) not null,
  time_zone varchar(60) not null,
  customer_number_pattern varchar(60) not null,
  version bigint not null,
  created_at timestamptz not null,
  constraint reseller_pk primary key (id),
  constraint reseller_slug_unique unique (slug)
);
--rollback drop table reseller

--changeset kontor:reseller-directory
-- Which reseller a credential or name belongs to, before anybody is signed in. Keys are hashed where they are personal.
create table directory_entry (
  kind varchar(20) not null,
  key varchar(100) not null,
  reseller_id uuid not null,
  constraint directory_entry_pk primary key (kind, key, reseller_id)
);
--rollback drop table directory_entry

--changeset kontor:reseller-reference-citus context:citus
select create_reference_table('reseller');
select create_reference_table('directory_entry');
--rollback select undistribute_table('directory_entry');
--rollback select undistribute_table('reseller');

--changeset kontor:reseller-directory-reseller
alter table directory_entry add constraint directory_entry_reseller foreign key (reseller_id) references reseller (id);
--rollback alter table directory_entry drop constraint directory_entry_reseller

--changeset kontor:reseller-counter
create table reseller_counter (
  reseller_id uuid not null,
  name varchar(40) not null,
  last_no bigint not null,
  constraint reseller_counter_pk primary key (reseller_id, name)
);
--rollback drop table reseller_counter

--changeset kontor:reseller-counter-citus context:citus
select create_distributed_table('reseller_counter', 'reseller_id');
--rollback select undistribute_table('reseller_counter')

--changeset kontor:reseller-counter-lock
alter table reseller_counter add constraint reseller_counter_reseller foreign key (reseller_id) references reseller (id);
alter table reseller_counter enable row level security;
alter table reseller_counter force row level security;
create policy tenant on reseller_counter using (reseller_id = current_tenant());
--rollback drop policy tenant on reseller_counter; alter table reseller_counter no force row level security; alter table reseller_counter disable row level security;
--rollback alter table reseller_counter drop constraint reseller_counter_reseller;
