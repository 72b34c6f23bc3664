import { announce } from "@kontor/ui/announcer";
import { notifyDone, notifyFailed } from "@kontor/ui/notify";
import { useTranslation } from "@kontor/ui/use-translation";
import { useProblemText } from "./use-problem-text";

export function useNotices() {
  const { t } = useTranslation("ui");
  const { ofProblem } = useProblemText();
  const closeLabel = t("close");
  const failed = (error: unknown) => {
    const { title, detail } = ofProblem(error);
    notifyFailed({ message: detail ? `${title} ${detail}` : title, closeLabel });
  };
  const done = (message: string) => {
    announce(message);
    notifyDone({ message, closeLabel });
  };
  return {
    done,
    failed,
    /** Like `done`, with a way back for a moment. */
    undoable(message: string, undo: () => Promise<unknown>) {
      const onRun = () => void undo().then(() => done(t("undone")), failed);
      announce(message);
      notifyDone({ message, closeLabel, action: { label: t("undo"), onRun } });
    },
    /** what was done in part: it stays in sight as long as a failure */
    warn(message: string) {
      announce(message);
      notifyFailed({ message, closeLabel });
    },
  };
}
