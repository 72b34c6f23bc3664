/** Who it is. */
export const NAME_FIELDS = ["companyName", "salutation", "title", "firstName", "lastName"] as const;

/** How it is reached. */
export const REACH_FIELDS = ["email", "phone", "mobile", "fax", "website"] as const;

/** By which numbers authorities and other companies know it. */
export const TAX_FIELDS = ["vatId", "taxNumber", "gln"] as const;

export const ADDRESS_LINES = ["line1", "line2", "postalCode", "city", "region", "country"] as const;
export type AddressLine = (typeof ADDRESS_LINES)[number];

export type AddressField = "address" | "invoiceAddress";

/** The contact fields that are one line of text each. */
export const CONTACT_TEXTS = [...NAME_FIELDS, ...REACH_FIELDS, ...TAX_FIELDS] as const;
export type ContactText = (typeof CONTACT_TEXTS)[number];

/** What a browser should know of an input to help with it. */
export const INPUT_TYPES: Record<string, "email" | "tel" | "url"> = {
  email: "email",
  phone: "tel",
  mobile: "tel",
  fax: "tel",
  website: "url",
};
