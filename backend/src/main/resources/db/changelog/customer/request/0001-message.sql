--liquibase formatted sql

--changeset kontor:request-message
-- What the customer reads about the decision; the reason stays with the staff.
alter table service_request add column message varchar(2000);
--rollback alter table service_request drop column message
