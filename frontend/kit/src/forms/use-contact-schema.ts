import type { Schema } from "@kontor/api/types";
import { useTranslation } from "react-i18next";
import { z } from "zod";

type Address = Schema<"Address">;

export const text = z.string().trim();

const address = z.object({
  line1: text,
  line2: text,
  postalCode: text,
  city: text,
  region: text,
  country: text,
});

/** The fields by which a customer is known and reached; staff and the customer's own people edit the same ones. */
export function useContactSchema() {
  const { t } = useTranslation();
  return z.object({
    companyName: text,
    salutation: text,
    title: text,
    firstName: text,
    lastName: text,
    email: z.union([z.literal(""), z.email(t("fieldError.email"))], t("fieldError.email")),
    phone: text,
    mobile: text,
    fax: text,
    website: text,
    address,
    ownInvoiceAddress: z.boolean(),
    invoiceAddress: address,
    vatId: text,
    taxNumber: text,
    gln: text,
  });
}

export type ContactValues = z.infer<ReturnType<typeof useContactSchema>>;

const ADDRESS_LINES = ["line1", "line2", "postalCode", "city", "region", "country"] as const;

const PERSON = [
  "companyName",
  "salutation",
  "title",
  "firstName",
  "lastName",
  "email",
  "phone",
  "mobile",
  "fax",
  "website",
] as const;

const NUMBERS = ["vatId", "taxNumber", "gln"] as const;

/** The contact fields that are one line of text each. */
export const CONTACT_TEXTS = [...PERSON, ...NUMBERS] as const;

/** Every contact field that is one line of text, wherever it stands. */
export const CONTACT_FIELDS = [
  ...PERSON,
  ...ADDRESS_LINES.map((line) => `address.${line}` as const),
  ...ADDRESS_LINES.map((line) => `invoiceAddress.${line}` as const),
  ...NUMBERS,
] as const;

/** What a customer has of these, wherever it comes from. */
type Contact = {
  [Field in Exclude<keyof ContactValues, "ownInvoiceAddress" | AddressField>]?: string | null;
} & {
  [Field in AddressField]?: Address | null;
};

type AddressField = "address" | "invoiceAddress";

function addressValues(from: Address | null | undefined) {
  return {
    line1: from?.line1 ?? "",
    line2: from?.line2 ?? "",
    postalCode: from?.postalCode ?? "",
    city: from?.city ?? "",
    region: from?.region ?? "",
    country: from?.country ?? "",
  };
}

export function contactValues(customer: Contact): ContactValues {
  return {
    companyName: customer.companyName ?? "",
    salutation: customer.salutation ?? "",
    title: customer.title ?? "",
    firstName: customer.firstName ?? "",
    lastName: customer.lastName ?? "",
    email: customer.email ?? "",
    phone: customer.phone ?? "",
    mobile: customer.mobile ?? "",
    fax: customer.fax ?? "",
    website: customer.website ?? "",
    address: addressValues(customer.address),
    ownInvoiceAddress: Boolean(customer.invoiceAddress),
    invoiceAddress: addressValues(customer.invoiceAddress),
    vatId: customer.vatId ?? "",
    taxNumber: customer.taxNumber ?? "",
    gln: customer.gln ?? "",
  };
}

export function orNull(value: string): string | null {
  return value === "" ? null : value;
}

function addressInput(values: ContactValues["address"]): Address | null {
  if (Object.values(values).every((value) => value === "")) return null;
  return {
    line1: orNull(values.line1),
    line2: orNull(values.line2),
    postalCode: orNull(values.postalCode),
    city: orNull(values.city),
    region: orNull(values.region),
    country: orNull(values.country),
  };
}

/** As the server takes it: what is empty is absent. */
export function contactInput(values: ContactValues) {
  return {
    companyName: orNull(values.companyName),
    salutation: orNull(values.salutation),
    title: orNull(values.title),
    firstName: orNull(values.firstName),
    lastName: orNull(values.lastName),
    email: orNull(values.email),
    phone: orNull(values.phone),
    mobile: orNull(values.mobile),
    fax: orNull(values.fax),
    website: orNull(values.website),
    address: addressInput(values.address),
    invoiceAddress: values.ownInvoiceAddress ? addressInput(values.invoiceAddress) : null,
    vatId: orNull(values.vatId),
    taxNumber: orNull(values.taxNumber),
    gln: orNull(values.gln),
  };
}
