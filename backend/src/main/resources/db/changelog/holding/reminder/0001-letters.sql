--liquibase formatted sql

--changeset kontor:reminder-letter
-- Which mail tells a customer of it: several reminders of a kind share one, which is called after the first of them. Before,
-- each had its own.
alter table reminder add column letter_id uuid;
-- the owner of the tables sees no row while the lock is forced on it, too
alter table reminder no force row level security;
update reminder set letter_id = id where recipient = 'CUSTOMER' and outcome = 'QUEUED';
alter table reminder force row level security;
--rollback alter table reminder drop column letter_id

--changeset kontor:reminder-letter-index
create index reminder_unwritten on reminder (reseller_id, customer_id, id)
 where recipient = 'CUSTOMER' and outcome = 'QUEUED' and letter_id is null;
create index reminder_by_letter on reminder (reseller_id, letter_id) where letter_id is not null;
--rollback drop index reminder_by_letter; drop index reminder_unwritten
