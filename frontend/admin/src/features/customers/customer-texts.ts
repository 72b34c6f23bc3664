// The fields of a customer that are one text each, beside those of contact. A text that is added to one of these lists is
// in the form, on the page, in the import and in what is sent; its label is `field.<name>`, its hint `form.<name>Hint`.

/** How a customer is found among all, in the form and on the page. */
export const IDENTITY_TEXTS = [
  "companyName",
  "salutation",
  "firstName",
  "lastName",
  "title",
  "number",
  "externalId",
] as const;

/** How one sells to the customer. */
export const SALES_TEXTS = ["grouping", "salesChannel"] as const;

/** Those that may be empty. */
export const OPTIONAL_TEXTS = ["externalId", "classId", ...SALES_TEXTS, "remark"] as const;
