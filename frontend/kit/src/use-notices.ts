import { announce } from "@kontor/ui/announcer";
import { notifyDone, notifyFailed } from "@kontor/ui/notify";
import { useTranslation } from "@kontor/ui/use-translation";
import { useProblemText } from "./use-problem-text";

export function useNotices() {
  const { t } = useTranslation("ui");
  const { ofProblem } = useProblemText();
  const closeLabel = t("close");
  return {
    done(message: string) {
      announce(message);
      notifyDone({ message, closeLabel });
    },
    /** what was done in part: it stays in sight as long as a failure */
    warn(message: string) {
      announce(message);
      notifyFailed({ message, closeLabel });
    },
    failed(error: unknown) {
      const { title, detail } = ofProblem(error);
      notifyFailed({ message: detail ? `${title} ${detail}` : title, closeLabel });
    },
  };
}
