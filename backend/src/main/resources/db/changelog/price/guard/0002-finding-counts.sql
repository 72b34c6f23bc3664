--liquibase formatted sql

--changeset kontor:finding-count
-- How many findings there were of each code on a day: how they became more or fewer cannot be computed afterwards.
create table finding_count (
  reseller_id uuid not null,
  day date not null,
  code varchar(30) not null,
  findings bigint not null,
  constraint finding_count_pk primary key (reseller_id, day, code)
);
--rollback drop table finding_count

--changeset kontor:finding-count-citus context:citus
select create_distributed_table('finding_count', 'reseller_id');
--rollback select undistribute_table('finding_count')

--changeset kontor:finding-count-owned
call owned('finding_count');
--rollback call disowned('finding_count')
