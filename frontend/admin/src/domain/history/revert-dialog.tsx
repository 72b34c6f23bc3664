import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import Undo2 from "lucide-react/icons/undo-2";
import { useState } from "react";
import { Changes, type HistoryEvent } from "./changes";

type Answer = { onSuccess: () => void; onError: (error: unknown) => void; onSettled: () => void };

type Props = {
  event: HistoryEvent;
  /** fields that say nothing to people */
  hidden?: readonly string[];
  busy: boolean;
  onRevert: (answer: Answer) => void;
};

/** Takes one change back, after a look at what that means. */
export function RevertDialog({ event, hidden = [], busy, onRevert }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    onRevert({
      onSuccess: () => notices.done(t("history.reverted")),
      onError: notices.failed,
      onSettled: () => setAsking(false),
    });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<Undo2 size={14} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t("history.revert")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("history.revertTitle")}
        confirmLabel={t("history.revert")}
        busy={busy}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t("history.revertText")}
        <Changes
          changes={event.changes
            .filter(({ field }) => !hidden.includes(field))
            .map(({ field, before, after }) => ({ field, before: after, after: before }))}
        />
      </ConfirmDialog>
    </>
  );
}
