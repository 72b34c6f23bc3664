import { ProblemAlert } from "@kontor/ui/problem-alert";
import { useFurtherTexts } from "./language";
import { useProblemText } from "./use-problem-text";

/** Above a form or action whose request was refused; `items` are the messages that belong to no field. */
export function Refusal({ error, items = [] }: { error: unknown; items?: string[] }) {
  const { ofProblem } = useProblemText();
  useFurtherTexts(Boolean(error));
  if (!error) return null;
  return <ProblemAlert {...ofProblem(error)} items={items} />;
}
