import { placeErrors, toProblem } from "@kontor/api/problem";
import { useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { useProblemText } from "../use-problem-text";

export type FormRefusal = { error: unknown; items: string[] };

/** Puts the server's messages at the form's fields and keeps the rest for the alert above it. */
export function useRefusal<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  fields: readonly Path<Values>[],
) {
  const { ofField } = useProblemText();
  const [refusal, setRefusal] = useState<FormRefusal>();
  const refuse = (error: unknown) => {
    const { placed, unplaced } = placeErrors(toProblem(error), fields);
    for (const { field, error: fieldError } of placed) {
      form.setError(field, { type: "server", message: ofField(fieldError) });
    }
    const first = placed[0];
    if (first) form.setFocus(first.field);
    setRefusal({ error, items: unplaced.map(ofField) });
  };
  return { refusal, refuse, clear: () => setRefusal(undefined) };
}
