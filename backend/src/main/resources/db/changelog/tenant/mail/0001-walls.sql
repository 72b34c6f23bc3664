--liquibase formatted sql

--changeset kontor:mail-word-wall
call walled('mail_word');
--rollback call unwalled('mail_word')

--changeset kontor:mail-queue-begun
-- When the mail was handed to the mail server without an answer so far: after a crash nobody knows whether it arrived.
alter table mail_queue add column begun_at timestamptz;
--rollback alter table mail_queue drop column begun_at

--changeset kontor:mail-queue-claim splitStatements:false
-- What is due of all resellers, asked before it is known whose it is: ids only, and nobody else's until then.
create function claim_mails(due timestamptz, until timestamptz, most int) returns table (reseller_id uuid, mail_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  with waiting as materialized (
    select w.reseller_id, w.mail_id, w.due_at from mail_queue w where w.due_at <= due
     order by w.due_at limit most for update skip locked),
  claimed as (
    update mail_queue q set due_at = until from waiting w
     where q.reseller_id = w.reseller_id and q.mail_id = w.mail_id
    returning q.reseller_id, q.mail_id)
  select w.reseller_id, w.mail_id
    from waiting w join claimed c on c.reseller_id = w.reseller_id and c.mail_id = w.mail_id
   order by w.due_at
$$
--rollback drop function claim_mails(timestamptz, timestamptz, int)

--changeset kontor:mail-queue-wall
-- Everything else about the queue is done by a reseller for its own mails.
revoke all on function claim_mails(timestamptz, timestamptz, int) from public;
grant execute on function claim_mails(timestamptz, timestamptz, int) to ${appRole};
alter table mail_queue enable row level security;
create policy tenant on mail_queue using (reseller_id = current_tenant());
comment on table mail_queue is null;
--rollback comment on table mail_queue is 'of all resellers: what is due is asked before it is known whose it is';
--rollback drop policy tenant on mail_queue;
--rollback alter table mail_queue disable row level security;
