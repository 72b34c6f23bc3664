--liquibase formatted sql

--changeset kontor:relationship-message
-- What the customer reads about the last step; the reason stays with the staff.
alter table business_relationship add column message varchar(2000);
--rollback alter table business_relationship drop column message
