import { type FieldError, type Problem, toProblem } from "@kontor/api/problem";
import { useTranslation } from "@kontor/ui/use-translation";
import { useCallback } from "react";
import { useWords } from "./use-words";

export type ProblemText = { title: string; detail: string | undefined; reference: string | undefined };

/**
 * The server's problems in the reader's language where the catalogue knows the code. The server speaks English and names
 * the particulars, so English readers get its own words.
 */
export function useProblemText() {
  const words = useWords();
  const { t, language } = useTranslation();
  const english = language === "en";
  const ofField = useCallback(
    ({ code, detail }: FieldError) => {
      const own = detail || t("fieldError.unknown");
      // a finding of the price guard is named by its own code
      return english ? own : words(`fieldError.${code}`, words(`findingHint.${code}`, own));
    },
    [words, t, english],
  );
  const ofProblem = useCallback(
    (error: unknown): ProblemText => {
      const problem = toProblem(error);
      const known = words(`problem.${problem.code}`, "");
      const title = known || words(`problem.status.${problem.status}`, problem.title);
      const said = english ? problem.detail : words(`fieldError.${problem.code}`, problem.detail);
      // a known problem says it all in its title; its errors name the particulars
      const detail = known !== "" || said === title ? undefined : said || undefined;
      return { title, detail, reference: referenceOf(problem) };
    },
    [words, english],
  );
  return { ofField, ofProblem };
}

// the id helps support with our failures; on a refusal it would only be noise
function referenceOf({ status, requestId }: Problem): string | undefined {
  return status >= 500 && requestId !== "" ? requestId : undefined;
}
