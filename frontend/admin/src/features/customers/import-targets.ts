import { CONTACT_FIELDS } from "@kontor/kit/forms/use-contact-schema";

/** The fields that a column of a customer file can fill. */
export const IMPORT_TARGETS = [
  "number",
  "externalId",
  "kind",
  "fullName",
  ...CONTACT_FIELDS,
  "language",
  "currency",
  "className",
  "grouping",
  "salesChannel",
  "reseller",
  "remark",
  "billingType",
  "debitStatus",
  "creditLimit",
  "locks",
  "tags",
];
