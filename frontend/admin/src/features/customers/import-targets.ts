import { ADDRESS_LINES, NAME_FIELDS, REACH_FIELDS, TAX_FIELDS } from "@kontor/kit/forms/contact-fields";
import { SALES_TEXTS } from "./customer-texts";

/** The fields that a column of a customer file can fill. */
export const IMPORT_TARGETS = [
  "number",
  "externalId",
  "kind",
  "fullName",
  ...NAME_FIELDS,
  ...REACH_FIELDS,
  ...ADDRESS_LINES.map((line) => `address.${line}`),
  ...ADDRESS_LINES.map((line) => `invoiceAddress.${line}`),
  ...TAX_FIELDS,
  "language",
  "currency",
  "className",
  ...SALES_TEXTS,
  "reseller",
  "remark",
  "billingType",
  "debitStatus",
  "creditLimit",
  "locks",
  "tags",
];
