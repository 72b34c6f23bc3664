import { renewalModeValues } from "@kontor/api/schema";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import type { UseFormReturn } from "react-hook-form";
import type { ChosenCustomer } from "@/domain/customer/customer-picker";
import type { Association, AssociationChange, NewAssociations } from "./associations.queries";

const MONTHS = /^([1-9]\d?|1[01]\d|120)$/;
const QUANTITY = /^[1-9]\d{0,5}$/;

/** How long, how it goes on, and what comes with it; the server judges whether the days fit. */
export function useTermsSchema() {
  const { t } = useTranslation();
  const customer = z.custom<ChosenCustomer>().nullable();
  return z
    .object({
      customer,
      sku: z.string(),
      quantity: z.string().regex(QUANTITY, t("fieldError.quantity")),
      period: z.boolean(),
      startsOn: z.string(),
      endsOn: z.string(),
      renews: z.boolean(),
      intervalMonths: z.string(),
      mode: z.enum(renewalModeValues),
      nextOn: z.string(),
      notify: z.boolean(),
      /** null: those that are open to the customer stay */
      services: z.array(z.string()).nullable(),
      updateService: z.boolean(),
      transferable: z.boolean(),
      registeredBy: customer,
      note: z.string().trim().max(2000),
    })
    .superRefine(({ renews, intervalMonths }, context) => {
      if (renews && !MONTHS.test(intervalMonths)) {
        context.addIssue({ code: "custom", path: ["intervalMonths"], message: t("fieldError.months") });
      }
    });
}

export type TermsValues = z.infer<ReturnType<typeof useTermsSchema>>;

export const NEW_TERMS: TermsValues = {
  customer: null,
  sku: "",
  quantity: "1",
  period: false,
  startsOn: "",
  endsOn: "",
  renews: false,
  intervalMonths: "12",
  mode: "AUTO_RENEW",
  nextOn: "",
  notify: true,
  services: null,
  updateService: false,
  transferable: false,
  registeredBy: null,
  note: "",
};

/** The values of a form for an association that exists. */
export function termsOf(association: Association): TermsValues {
  const { renewal, registeredBy } = association;
  return {
    ...NEW_TERMS,
    quantity: String(association.quantity),
    period: true,
    startsOn: association.startsOn,
    endsOn: association.endsOn ?? "",
    renews: Boolean(renewal),
    intervalMonths: String(renewal?.intervalMonths ?? NEW_TERMS.intervalMonths),
    mode: renewal?.mode ?? "AUTO_RENEW",
    nextOn: renewal?.nextOn ?? "",
    notify: association.notifyCustomer,
    services: association.services,
    updateService: association.updateService,
    transferable: association.transferable,
    registeredBy: registeredBy ? { id: registeredBy.id, name: registeredBy.name } : null,
    note: association.note ?? "",
  };
}

function renewalInput(values: TermsValues) {
  if (!values.renews) return null;
  return {
    intervalMonths: Number(values.intervalMonths),
    mode: values.mode,
    nextOn: values.nextOn || null,
  };
}

function commonInput(values: TermsValues) {
  return {
    renewal: renewalInput(values),
    notifyCustomer: values.notify,
    updateService: values.updateService,
    transferable: values.transferable,
    registeredById: values.registeredBy?.id ?? null,
    note: values.note || null,
  };
}

/** Sets several values at once, as if they had been typed. */
export function setTerms(form: UseFormReturn<TermsValues>, part: Partial<TermsValues>): void {
  form.reset({ ...form.getValues(), ...part }, { keepDefaultValues: true });
}

/** What is to be associated: subscriptions, or else a product without one. */
export type Subject = { subscriptionIds: string[] } | { customerIds?: string[] };

export function newAssociations(values: TermsValues, subject: Subject): NewAssociations {
  const what =
    "subscriptionIds" in subject
      ? subject
      : { ...subject, sku: values.sku || null, quantity: Number(values.quantity) };
  return {
    ...what,
    customerId: values.customer?.id ?? null,
    startsOn: (values.period && values.startsOn) || null,
    endsOn: (values.period && values.endsOn) || null,
    services: values.services,
    ...commonInput(values),
  };
}

export function associationChange(values: TermsValues): AssociationChange {
  return {
    quantity: Number(values.quantity),
    startsOn: values.startsOn,
    endsOn: (values.period && values.endsOn) || null,
    services: values.services ?? [],
    ...commonInput(values),
  };
}

/** `/renewal/nextOn` is shown at the field `nextOn`. */
export function flatPointer(pointer: string): string {
  return pointer.replace(/^\/renewal\//, "/").replace(/^\/customerIds?$/, "/customer");
}
