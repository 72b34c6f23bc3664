--liquibase formatted sql

--changeset kontor:secret-throttle-age
-- Old counters are forgotten by their age.
create index login_throttle_age_idx on login_throttle (last_at_ms);
--rollback drop index login_throttle_age_idx

--changeset kontor:secret-known-place
-- A browser or an address from which somebody knew a secret before, as the hash of both; epoch milliseconds.
create table known_place (
  key varchar(64) not null,
  used_at_ms bigint not null,
  constraint known_place_pk primary key (key)
);
create index known_place_age_idx on known_place (used_at_ms);
--rollback drop table known_place

--changeset kontor:secret-server-secret
-- Keys that the server keeps for itself where none is configured.
create table server_secret (
  id varchar(40) not null,
  value varchar(100) not null,
  created_at timestamptz not null,
  constraint server_secret_pk primary key (id)
);
--rollback drop table server_secret

--changeset kontor:secret-reference-citus context:citus
select create_reference_table('known_place');
select create_reference_table('server_secret');
--rollback select undistribute_table('server_secret');
--rollback select undistribute_table('known_place');
