--liquibase formatted sql

--changeset kontor:search-folding
-- By which way of folding the words of a list are stored, and how far the work is to store them by the present one.
create table search_folding (
  reseller_id uuid not null,
  list varchar(63) not null,
  folding int not null,
  -- rows up to this one are done
  after_id uuid,
  constraint search_folding_pk primary key (reseller_id, list)
);
--rollback drop table search_folding

--changeset kontor:search-folding-citus context:citus
select create_distributed_table('search_folding', 'reseller_id');
--rollback select undistribute_table('search_folding')

--changeset kontor:search-folding-owned
call owned('search_folding');
--rollback call disowned('search_folding')
