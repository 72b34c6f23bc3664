--liquibase formatted sql

--changeset kontor:import-run
-- Files that were taken in, with what they did and how much of it was taken back.
create table import_run (
  reseller_id uuid not null,
  id uuid not null,
  what varchar(40) not null,
  file_name varchar(200) not null,
  request_id uuid not null,
  actor_id uuid not null,
  actor_name varchar(200) not null,
  created int not null,
  updated int not null,
  unchanged int not null,
  removed int not null,
  taken_back int not null,
  imported_at timestamptz not null,
  taken_back_at timestamptz,
  constraint import_run_pk primary key (reseller_id, id)
);
--rollback drop table import_run

--changeset kontor:import-run-citus context:citus
select create_distributed_table('import_run', 'reseller_id');
--rollback select undistribute_table('import_run')

--changeset kontor:import-run-owned
call owned('import_run');
--rollback call disowned('import_run')

--changeset kontor:import-row
-- What an import wrote and nobody has taken back: the ids of customers, subscriptions or published changes of prices.
create table import_row (
  reseller_id uuid not null,
  run_id uuid not null,
  subject_id uuid not null,
  added boolean not null,
  constraint import_row_pk primary key (reseller_id, run_id, subject_id)
);
--rollback drop table import_row

--changeset kontor:import-row-citus context:citus
select create_distributed_table('import_row', 'reseller_id');
--rollback select undistribute_table('import_row')

--changeset kontor:import-row-owned
call owned('import_row');
--rollback call disowned('import_row')

--changeset kontor:import-row-references
alter table import_row add constraint import_row_run foreign key (reseller_id, run_id) references import_run (reseller_id, id) on delete cascade;
--rollback alter table import_row drop constraint import_row_run
