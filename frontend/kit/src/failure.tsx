import { toProblem } from "@kontor/api/problem";
import { ErrorState } from "@kontor/ui/error-state";
import { useFurtherTexts } from "./language";
import { useProblemText } from "./use-problem-text";

/** In place of content that could not be loaded. */
export function LoadFailure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { ofProblem } = useProblemText();
  useFurtherTexts();
  return <ErrorState {...ofProblem(error)} onRetry={toProblem(error).status === 404 ? undefined : onRetry} />;
}
