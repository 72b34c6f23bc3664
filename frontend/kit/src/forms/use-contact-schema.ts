import type { Schema } from "@kontor/api/types";
import { useTranslation } from "@kontor/ui/use-translation";
import { recordOf } from "../record-of";
import { mailAddress, z } from "../zod";
import {
  ADDRESS_LINES,
  type AddressField,
  type ContactText,
  NAME_FIELDS,
  REACH_FIELDS,
  TAX_FIELDS,
} from "./contact-fields";

type Address = Schema<"Address">;

export const text = z.string().trim();

const address = z.object(recordOf(ADDRESS_LINES, () => text));

/** The fields by which a customer is known and reached; staff and the customer's own people edit the same ones. */
export function useContactSchema() {
  const { t } = useTranslation();
  return z.object({
    ...recordOf(NAME_FIELDS, () => text),
    ...recordOf(REACH_FIELDS, () => text),
    email: z.union([z.literal(""), mailAddress(t("fieldError.email"))], t("fieldError.email")),
    address,
    ownInvoiceAddress: z.boolean(),
    invoiceAddress: address,
    ...recordOf(TAX_FIELDS, () => text),
  });
}

export type ContactValues = z.infer<ReturnType<typeof useContactSchema>>;

/** What a customer has of these, wherever it comes from. */
type Contact = { [Field in ContactText]?: string | null } & { [Field in AddressField]?: Address | null };

/** Texts as a form has them: nothing is the empty text. */
export function textsOf<Name extends string>(
  names: readonly Name[],
  from: { [Field in Name]?: string | null } | null | undefined,
): Record<Name, string> {
  return recordOf(names, (name) => from?.[name] ?? "");
}

export function orNull(value: string): string | null {
  return value === "" ? null : value;
}

/** Texts as the server takes them: what is empty is absent. */
export function textsOrNull<Name extends string>(names: readonly Name[], values: Record<Name, string>) {
  return recordOf(names, (name) => orNull(values[name]));
}

export function contactValues(customer: Contact): ContactValues {
  return {
    ...textsOf(NAME_FIELDS, customer),
    ...textsOf(REACH_FIELDS, customer),
    address: textsOf(ADDRESS_LINES, customer.address),
    ownInvoiceAddress: Boolean(customer.invoiceAddress),
    invoiceAddress: textsOf(ADDRESS_LINES, customer.invoiceAddress),
    ...textsOf(TAX_FIELDS, customer),
  };
}

function addressInput(values: ContactValues["address"]): Address | null {
  if (Object.values(values).every((value) => value === "")) return null;
  return textsOrNull(ADDRESS_LINES, values);
}

export function contactInput(values: ContactValues) {
  return {
    ...textsOrNull(NAME_FIELDS, values),
    ...textsOrNull(REACH_FIELDS, values),
    address: addressInput(values.address),
    invoiceAddress: values.ownInvoiceAddress ? addressInput(values.invoiceAddress) : null,
    ...textsOrNull(TAX_FIELDS, values),
  };
}
