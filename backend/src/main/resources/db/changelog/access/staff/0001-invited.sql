--liquibase formatted sql

--changeset kontor:staff-invited
-- Whoever was invited has no password until they have chosen one.
alter table staff_user alter column password_hash drop not null;
--rollback alter table staff_user no force row level security; delete from staff_user where password_hash is null; alter table staff_user force row level security; alter table staff_user alter column password_hash set not null
