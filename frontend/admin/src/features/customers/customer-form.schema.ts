import {
  billingTypeValues,
  customerKindValues,
  customerLockValues,
  debitStatusValues,
} from "@kontor/api/schema";
import {
  contactInput,
  contactValues,
  text,
  textsOf,
  textsOrNull,
  useContactSchema,
} from "@kontor/kit/forms/use-contact-schema";
import { recordOf } from "@kontor/kit/record-of";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { OPTIONAL_TEXTS } from "./customer-texts";
import type { Customer, CustomerInput } from "./customers.queries";

export function useCustomerSchema() {
  const { t } = useTranslation();
  const required = t("fieldError.required");
  const contact = useContactSchema();
  return z
    .object({
      kind: z.enum(customerKindValues),
      number: text,
      ...recordOf(OPTIONAL_TEXTS, () => text),
      ...contact.shape,
      language: text.min(1, required),
      currency: text.min(1, required),
      reseller: z.boolean(),
      billingType: z.enum(billingTypeValues),
      debitStatus: z.enum(debitStatusValues),
      creditLimit: text.regex(/^\d+(\.\d+)?$|^$/, t("fieldError.amount")),
      locks: z.array(z.enum(customerLockValues)),
      tags: z.array(z.string()),
      customFields: z.array(z.object({ name: text.min(1, required), value: text })),
    })
    .superRefine((customer, context) => {
      const name = customer.kind === "COMPANY" ? "companyName" : "lastName";
      if (customer[name] === "") context.addIssue({ code: "custom", path: [name], message: required });
    });
}

export type CustomerValues = z.infer<ReturnType<typeof useCustomerSchema>>;

/** The values of a form for this customer, or for a new one in the reseller's currency. */
export function valuesOf(customer: Partial<Customer>, currency: string, language: string): CustomerValues {
  return {
    ...contactValues(customer),
    ...textsOf(OPTIONAL_TEXTS, customer),
    kind: customer.kind ?? "COMPANY",
    number: customer.number ?? "",
    language: customer.language ?? language,
    currency: customer.currency ?? currency,
    reseller: customer.reseller ?? false,
    billingType: customer.billingType ?? "BANK_TRANSFER",
    debitStatus: customer.debitStatus ?? "INACTIVE",
    creditLimit: customer.creditLimit?.amount ?? "",
    locks: customer.locks ?? [],
    tags: customer.tags ?? [],
    customFields: Object.entries(customer.customFields ?? {}).map(([name, value]) => ({ name, value })),
  };
}

export function inputOf(values: CustomerValues): CustomerInput {
  const { ownInvoiceAddress: _, customFields, creditLimit, ...rest } = values;
  return {
    ...rest,
    ...contactInput(values),
    ...textsOrNull(OPTIONAL_TEXTS, rest),
    creditLimit: { amount: creditLimit === "" ? "0" : creditLimit, currency: rest.currency },
    customFields: Object.fromEntries(customFields.map(({ name, value }) => [name, value])),
  };
}
