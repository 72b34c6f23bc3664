import { useProblemText } from "@kontor/kit/use-problem-text";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Loader } from "@mantine/core";
import Check from "lucide-react/icons/check";
import CloudOff from "lucide-react/icons/cloud-off";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import classes from "./matrix.module.css";
import type { DraftState } from "./use-draft";

type Props = { draft: Pick<DraftState, "saving" | "errors" | "flush" | "log"> };

/** Cells whose text is no price, and those that the server did not take. */
export function refusedCells({ errors, log }: Props["draft"]): number {
  return errors.size + [...log.edits.values()].filter((edit) => edit.invalid).length;
}

function Words({ draft }: Props) {
  const { t } = useTranslation();
  const { ofProblem } = useProblemText();
  const { state, error } = draft.saving;
  const refused = refusedCells(draft);
  if (state === "failed") return t("matrix.saveFailed", { why: ofProblem(error).title });
  if (state === "saving" || state === "waiting") return t("matrix.saving");
  if (refused > 0) return t("matrix.refused", { count: refused });
  return state === "saved" ? t("matrix.saved") : t("matrix.draftKept");
}

function Sign({ draft }: Props) {
  const { state } = draft.saving;
  if (state === "failed") return <CloudOff size={14} aria-hidden />;
  if (state === "saving" || state === "waiting") return <Loader size={12} aria-hidden />;
  if (refusedCells(draft) > 0) return <TriangleAlert size={14} aria-hidden />;
  return <Check size={14} aria-hidden />;
}

/** Whether what was typed has reached the server. */
export function SavingState({ draft }: Props) {
  const { t } = useTranslation();
  const { state } = draft.saving;
  return (
    <>
      <span role="status" className={classes.state} data-state={state}>
        <Sign draft={draft} />
        <Words draft={draft} />
      </span>
      {state === "failed" && (
        <Button variant="default" size="compact-xs" onClick={() => void draft.flush()}>
          {t("matrix.saveAgain")}
        </Button>
      )}
    </>
  );
}
