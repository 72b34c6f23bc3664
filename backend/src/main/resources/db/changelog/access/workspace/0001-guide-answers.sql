--liquibase formatted sql

--changeset kontor:workspace-guide-answer
-- What a person thinks of the guide to a page (E24): the last word counts.
create table guide_answer (
  reseller_id uuid not null,
  user_id uuid not null,
  guide varchar(40) not null,
  helpful boolean not null,
  easy_to_find boolean not null,
  answered_at timestamptz not null,
  constraint guide_answer_pk primary key (reseller_id, guide, user_id)
);
--rollback drop table guide_answer

--changeset kontor:workspace-guide-answer-citus context:citus
select create_distributed_table('guide_answer', 'reseller_id');
--rollback select undistribute_table('guide_answer')

--changeset kontor:workspace-guide-answer-owned
call owned('guide_answer');
alter table guide_answer add constraint guide_answer_user foreign key (reseller_id, user_id) references staff_user (reseller_id, id);
--rollback alter table guide_answer drop constraint guide_answer_user;
--rollback call disowned('guide_answer');
