import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { changePreviewQuery, previewQuery } from "./associations.queries";
import { associationChange, newAssociations, type Subject, type TermsValues } from "./terms.schema";

// a day that is being typed is no day yet
const DAY = /^(20|21)\d\d-\d\d-\d\d$/;

function hasDays({ period, startsOn, endsOn, renews, nextOn, intervalMonths }: TermsValues) {
  const days = [...(period ? [startsOn, endsOn] : []), ...(renews ? [nextOn] : [])];
  return days.every((day) => day === "" || DAY.test(day)) && (!renews || Number(intervalMonths) > 0);
}

function isComplete(values: TermsValues, subject: Subject) {
  return hasDays(values) && ("subscriptionIds" in subject || values.sku !== "");
}

function useSettled(form: UseFormReturn<TermsValues>): TermsValues {
  const values = useWatch({ control: form.control, compute: (all: TermsValues) => all });
  return useDebouncedValue(values, 250)[0];
}

/** Asks what would happen, once the person pauses. */
export function usePreview(form: UseFormReturn<TermsValues>, subject: Subject) {
  const settled = useSettled(form);
  const hasCustomer = settled.customer !== null || "customerIds" in subject;
  const asked = hasCustomer && isComplete(settled, subject);
  const preview = useQuery({ ...previewQuery(newAssociations(settled, subject)), enabled: asked });
  return { preview, asked };
}

/** The same of a change: what the customer loses by it is said before it is saved. */
export function useChangePreview(form: UseFormReturn<TermsValues>, id: string) {
  const settled = useSettled(form);
  const asked = settled.startsOn !== "" && hasDays(settled);
  const preview = useQuery({ ...changePreviewQuery(id, associationChange(settled)), enabled: asked });
  return { preview, asked };
}
