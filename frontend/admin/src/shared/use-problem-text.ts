import { type FieldError, type Problem, toProblem } from "@kontor/api/problem";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "./use-words";

export type ProblemText = { title: string; detail: string | undefined; reference: string | undefined };

/** The server's problems in the reader's language where the catalogue knows the code, otherwise in the server's words. */
export function useProblemText() {
  const words = useWords();
  const { t } = useTranslation();
  const ofField = useCallback(
    (error: FieldError) => words(`fieldError.${error.code}`, error.detail ?? t("fieldError.unknown")),
    [words, t],
  );
  const ofProblem = useCallback(
    (error: unknown): ProblemText => {
      const problem = toProblem(error);
      const title = words(
        `problem.${problem.code}`,
        words(`problem.status.${problem.status}`, problem.title),
      );
      const detail = problem.detail === title ? undefined : (problem.detail ?? undefined);
      return {
        title,
        detail,
        reference: needsReference(problem) ? (problem.requestId ?? undefined) : undefined,
      };
    },
    [words],
  );
  return { ofField, ofProblem };
}

// the id helps support with our failures; on a refusal it would only be noise
function needsReference(problem: Problem): boolean {
  return problem.status >= 500 || problem.status === 0;
}
