--liquibase formatted sql

--changeset kontor:identity-saved-view
create table saved_view (
  reseller_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  page varchar(40) not null,
  name varchar(100) not null,
  query varchar(2000) not null,
  shared boolean not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint saved_view_pk primary key (reseller_id, id),
  constraint saved_view_name_unique unique (reseller_id, user_id, page, name)
);
--rollback drop table saved_view

--changeset kontor:identity-saved-view-citus context:citus
select create_distributed_table('saved_view', 'reseller_id');
--rollback select undistribute_table('saved_view')

--changeset kontor:identity-saved-view-references
alter table saved_view add constraint saved_view_user foreign key (reseller_id, user_id) references staff_user (reseller_id, id);
create index saved_view_shared_idx on saved_view (reseller_id, page) where shared;
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy tenant on saved_view using (reseller_id = current_tenant());
--rollback drop policy tenant on saved_view; alter table saved_view no force row level security; alter table saved_view disable row level security;
--rollback drop index saved_view_shared_idx;
--rollback alter table saved_view drop constraint saved_view_user;
