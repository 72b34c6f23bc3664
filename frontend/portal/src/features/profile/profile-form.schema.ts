import type { Schema } from "@kontor/api/types";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { ProfileChange, ProfileField } from "./profile.queries";

type Customer = Schema<"MyCustomer">;
type Address = NonNullable<Customer["address"]>;

const text = z.string().trim();
const address = z.object({
  line1: text,
  line2: text,
  postalCode: text,
  city: text,
  region: text,
  country: text,
});

export function useProfileSchema() {
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

export type ProfileValues = z.infer<ReturnType<typeof useProfileSchema>>;

const ADDRESS_LINES = ["line1", "line2", "postalCode", "city", "region", "country"] as const;

/** Every field that a message of the server may point at. */
export const FORM_FIELDS = [
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
  ...ADDRESS_LINES.map((line) => `address.${line}` as const),
  ...ADDRESS_LINES.map((line) => `invoiceAddress.${line}` as const),
  "vatId",
  "taxNumber",
  "gln",
] as const;

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

export function valuesOf(customer: Customer): ProfileValues {
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

function orNull(value: string): string | null {
  return value === "" ? null : value;
}

function addressInput(values: ProfileValues["address"]): Address | null {
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

/** What may be changed; the rest stays with the reseller and is not sent. */
export function changeOf(values: ProfileValues, allowed: readonly ProfileField[]): ProfileChange {
  const { ownInvoiceAddress, invoiceAddress, address: place, ...texts } = values;
  const whole = {
    ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, orNull(value)])),
    address: addressInput(place),
    invoiceAddress: ownInvoiceAddress ? addressInput(invoiceAddress) : null,
  };
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => allowed.some((field) => field === name)),
  );
}
