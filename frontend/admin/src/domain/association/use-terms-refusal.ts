import { ProblemError, toProblem } from "@kontor/api/problem";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import type { UseFormReturn } from "react-hook-form";
import { flatPointer, TERMS_FIELDS, type TermsValues } from "./terms.schema";

/** The server's messages at the fields of the form, whose renewal is not nested. */
export function useTermsRefusal(form: UseFormReturn<TermsValues>) {
  const { refuse, ...rest } = useRefusal(form, TERMS_FIELDS);
  return {
    ...rest,
    refuse(error: unknown) {
      const problem = toProblem(error);
      const errors = problem.errors.map((part) => ({ ...part, pointer: flatPointer(part.pointer) }));
      refuse(error instanceof ProblemError ? new ProblemError({ ...problem, errors }) : error);
    },
  };
}
