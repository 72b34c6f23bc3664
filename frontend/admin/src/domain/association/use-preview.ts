import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { previewQuery } from "./associations.queries";
import { newAssociations, type Subject, type TermsValues } from "./terms.schema";

// a day that is being typed is no day yet
const DAY = /^(20|21)\d\d-\d\d-\d\d$/;

function isComplete(
  { period, startsOn, endsOn, renews, nextOn, intervalMonths, sku }: TermsValues,
  subject: Subject,
) {
  const days = [...(period ? [startsOn, endsOn] : []), ...(renews ? [nextOn] : [])];
  const hasWhat = "subscriptionIds" in subject || sku !== "";
  return (
    hasWhat && days.every((day) => day === "" || DAY.test(day)) && (!renews || Number(intervalMonths) > 0)
  );
}

/** Asks what would happen, once the person pauses. */
export function usePreview(form: UseFormReturn<TermsValues>, subject: Subject) {
  const values = useWatch({ control: form.control, compute: (all: TermsValues) => all });
  const [settled] = useDebouncedValue(values, 250);
  const hasCustomer = settled.customer !== null || "customerIds" in subject;
  const asked = hasCustomer && isComplete(settled, subject);
  const preview = useQuery({ ...previewQuery(newAssociations(settled, subject)), enabled: asked });
  return { preview, asked };
}
