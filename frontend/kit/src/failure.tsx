import { toProblem } from "@kontor/api/problem";
import { ErrorState } from "@kontor/ui/error-state";
import { ProblemAlert } from "@kontor/ui/problem-alert";
import { useProblemText } from "./use-problem-text";

/** In place of content that could not be loaded. */
export function LoadFailure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { ofProblem } = useProblemText();
  return <ErrorState {...ofProblem(error)} onRetry={toProblem(error).status === 404 ? undefined : onRetry} />;
}

/** Above a form or action whose request was refused; `items` are the messages that belong to no field. */
export function Refusal({ error, items = [] }: { error: unknown; items?: string[] }) {
  const { ofProblem } = useProblemText();
  if (!error) return null;
  return <ProblemAlert {...ofProblem(error)} items={items} />;
}
