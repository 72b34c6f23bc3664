import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Customer, CustomerInput } from "./customers.queries";

export const LOCKS = ["ORDERS", "RENEWALS", "API", "AUTHCODE"] as const;
export const BILLING_TYPES = ["DEBIT", "BANK_TRANSFER"] as const;
export const DEBIT_STATES = ["INACTIVE", "PENDING", "ACTIVE", "REVOKED"] as const;
const KINDS = ["COMPANY", "PERSON"] as const;

const text = z.string().trim();
const address = z.object({
  line1: text,
  line2: text,
  postalCode: text,
  city: text,
  region: text,
  country: text,
});

export function useCustomerSchema() {
  const { t } = useTranslation();
  const required = t("fieldError.required");
  return z
    .object({
      kind: z.enum(KINDS),
      number: text,
      externalId: text,
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
      language: text.min(1, required),
      currency: text.min(1, required),
      classId: text,
      grouping: text,
      salesChannel: text,
      remark: text,
      billingType: z.enum(BILLING_TYPES),
      debitStatus: z.enum(DEBIT_STATES),
      creditLimit: text.regex(/^\d+(\.\d+)?$|^$/, t("fieldError.amount")),
      locks: z.array(z.enum(LOCKS)),
      tags: z.array(z.string()),
      customFields: z.array(z.object({ name: text.min(1, required), value: text })),
    })
    .superRefine((customer, context) => {
      const name = customer.kind === "COMPANY" ? "companyName" : "lastName";
      if (customer[name] === "") context.addIssue({ code: "custom", path: [name], message: required });
    });
}

export type CustomerValues = z.infer<ReturnType<typeof useCustomerSchema>>;

type Address = NonNullable<Customer["address"]>;

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

/** The values of a form for this customer, or for a new one in the reseller's currency. */
export function valuesOf(customer: Partial<Customer>, currency: string, language: string): CustomerValues {
  return {
    kind: customer.kind ?? "COMPANY",
    number: customer.number ?? "",
    externalId: customer.externalId ?? "",
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
    language: customer.language ?? language,
    currency: customer.currency ?? currency,
    classId: customer.classId ?? "",
    grouping: customer.grouping ?? "",
    salesChannel: customer.salesChannel ?? "",
    remark: customer.remark ?? "",
    billingType: customer.billingType ?? "BANK_TRANSFER",
    debitStatus: customer.debitStatus ?? "INACTIVE",
    creditLimit: customer.creditLimit?.amount ?? "",
    locks: customer.locks ?? [],
    tags: customer.tags ?? [],
    customFields: Object.entries(customer.customFields ?? {}).map(([name, value]) => ({ name, value })),
  };
}

function orNull(value: string): string | null {
  return value === "" ? null : value;
}

function addressInput(values: CustomerValues["address"]): Address | null {
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

export function inputOf(values: CustomerValues): CustomerInput {
  const { ownInvoiceAddress, customFields, creditLimit, ...rest } = values;
  return {
    ...rest,
    externalId: orNull(rest.externalId),
    companyName: orNull(rest.companyName),
    salutation: orNull(rest.salutation),
    title: orNull(rest.title),
    firstName: orNull(rest.firstName),
    lastName: orNull(rest.lastName),
    email: orNull(rest.email),
    phone: orNull(rest.phone),
    mobile: orNull(rest.mobile),
    fax: orNull(rest.fax),
    website: orNull(rest.website),
    address: addressInput(rest.address),
    invoiceAddress: ownInvoiceAddress ? addressInput(rest.invoiceAddress) : null,
    vatId: orNull(rest.vatId),
    taxNumber: orNull(rest.taxNumber),
    gln: orNull(rest.gln),
    classId: orNull(rest.classId),
    grouping: orNull(rest.grouping),
    salesChannel: orNull(rest.salesChannel),
    remark: orNull(rest.remark),
    creditLimit: { amount: creditLimit === "" ? "0" : creditLimit, currency: rest.currency },
    customFields: Object.fromEntries(customFields.map(({ name, value }) => [name, value])),
  };
}
