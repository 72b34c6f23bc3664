--liquibase formatted sql

--changeset kontor:mail
-- A mail and what became of it. No reference to the customer: the log outlives whoever got the mail.
create table mail (
  reseller_id uuid not null,
  id uuid not null,
  kind varchar(40) not null,
  status varchar(12) not null,
  language varchar(5) not null,
  recipient varchar(254) not null,
  recipient_name varchar(200),
  customer_id uuid,
  customer_name varchar(400),
  subject varchar(400) not null,
  text text,
  dedupe_key varchar(200),
  queued_at timestamptz not null,
  sent_at timestamptz,
  next_try_at timestamptz,
  attempts int not null,
  code varchar(24) not null,
  reason varchar(500),
  request_id uuid not null,
  constraint mail_pk primary key (reseller_id, id),
  constraint mail_dedupe_unique unique (reseller_id, dedupe_key),
  constraint mail_status check (status in ('QUEUED', 'SENT', 'FAILED', 'CAUGHT', 'SUPPRESSED')),
  constraint mail_attempts check (attempts >= 0)
);
--rollback drop table mail

--changeset kontor:mail-attempt
-- Every try to deliver a mail, and what the mail server said.
create table mail_attempt (
  reseller_id uuid not null,
  id uuid not null,
  mail_id uuid not null,
  at timestamptz not null,
  delivered boolean not null,
  detail varchar(500),
  constraint mail_attempt_pk primary key (reseller_id, id)
);
--rollback drop table mail_attempt

--changeset kontor:mail-template
-- A reseller's own text; without one, or with none in the row, the text that comes with Kontor holds.
create table mail_template (
  reseller_id uuid not null,
  kind varchar(40) not null,
  language varchar(5) not null,
  subject varchar(200),
  text text,
  version bigint not null,
  constraint mail_template_pk primary key (reseller_id, kind, language),
  constraint mail_template_whole check ((subject is null) = (text is null))
);
--rollback drop table mail_template

--changeset kontor:mail-word
-- What a mail is found by, word by word. No policy, because the planner does not use range scans well behind one:
-- holds ids and folded words only, is always filtered by reseller_id and joined to the protected mail.
create table mail_word (
  reseller_id uuid not null,
  mail_id uuid not null,
  word varchar(60) collate "C" not null,
  constraint mail_word_pk primary key (reseller_id, mail_id, word)
);
--rollback drop table mail_word

--changeset kontor:mail-queue
-- What is due, of all resellers; ids only. Whoever moves due_at on first has claimed the mail until then.
create table mail_queue (
  reseller_id uuid not null,
  mail_id uuid not null,
  due_at timestamptz not null,
  constraint mail_queue_pk primary key (reseller_id, mail_id)
);
--rollback drop table mail_queue

--changeset kontor:mail-citus context:citus
select create_distributed_table('mail', 'reseller_id');
select create_distributed_table('mail_attempt', 'reseller_id');
select create_distributed_table('mail_template', 'reseller_id');
select create_distributed_table('mail_word', 'reseller_id');
select create_reference_table('mail_queue');
--rollback select undistribute_table('mail_queue');
--rollback select undistribute_table('mail_word');
--rollback select undistribute_table('mail_template');
--rollback select undistribute_table('mail_attempt');
--rollback select undistribute_table('mail');

--changeset kontor:mail-references
alter table mail add constraint mail_reseller foreign key (reseller_id) references reseller (id);
alter table mail_attempt add constraint mail_attempt_mail foreign key (reseller_id, mail_id) references mail (reseller_id, id) on delete cascade;
alter table mail_word add constraint mail_word_mail foreign key (reseller_id, mail_id) references mail (reseller_id, id) on delete cascade;
alter table mail_template add constraint mail_template_reseller foreign key (reseller_id) references reseller (id);
--rollback alter table mail_template drop constraint mail_template_reseller;
--rollback alter table mail_word drop constraint mail_word_mail;
--rollback alter table mail_attempt drop constraint mail_attempt_mail;
--rollback alter table mail drop constraint mail_reseller;

--changeset kontor:mail-indexes
create index mail_by_customer on mail (reseller_id, customer_id, id);
create index mail_by_status on mail (reseller_id, status, id);
create index mail_by_kind on mail (reseller_id, kind, id);
create index mail_by_recipient on mail (reseller_id, recipient, queued_at);
create index mail_attempt_by_mail on mail_attempt (reseller_id, mail_id, id);
create index mail_word_find on mail_word (reseller_id, word, mail_id);
create index mail_queue_due on mail_queue (due_at);
--rollback drop index mail_queue_due;
--rollback drop index mail_word_find;
--rollback drop index mail_attempt_by_mail;
--rollback drop index mail_by_recipient;
--rollback drop index mail_by_kind;
--rollback drop index mail_by_status;
--rollback drop index mail_by_customer;

--changeset kontor:mail-locks
alter table mail enable row level security;
alter table mail force row level security;
create policy tenant on mail using (reseller_id = current_tenant());
alter table mail_attempt enable row level security;
alter table mail_attempt force row level security;
create policy tenant on mail_attempt using (reseller_id = current_tenant());
alter table mail_template enable row level security;
alter table mail_template force row level security;
create policy tenant on mail_template using (reseller_id = current_tenant());
--rollback drop policy tenant on mail_template; alter table mail_template no force row level security; alter table mail_template disable row level security;
--rollback drop policy tenant on mail_attempt; alter table mail_attempt no force row level security; alter table mail_attempt disable row level security;
--rollback drop policy tenant on mail; alter table mail no force row level security; alter table mail disable row level security;
