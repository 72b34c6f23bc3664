import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import Undo2 from "lucide-react/icons/undo-2";
import { type ReactNode, useState } from "react";
import { Changes, type HistoryEvent } from "./changes";

export type RevertAnswer = {
  onSuccess: () => void;
  onError: (error: unknown) => void;
  onSettled: () => void;
};

type Props = {
  event: HistoryEvent;
  /** fields that say nothing to people */
  hidden?: readonly string[];
  busy: boolean;
  onRevert: (answer: RevertAnswer) => void;
  onClose?: () => void;
  /** why it was refused, where the dialog stays for it */
  refusal?: ReactNode;
  /** what else has to be said */
  children?: ReactNode;
};

/** Takes one change back, after a look at what that means. */
export function RevertDialog({ event, hidden = [], busy, onRevert, onClose, refusal, children }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    onClose?.();
  };
  const confirm = () =>
    onRevert({
      onSuccess: () => notices.done(t("history.reverted")),
      onError: notices.failed,
      onSettled: close,
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
        onClose={close}
      >
        {refusal}
        {t("history.revertText")}
        <Changes
          names={event.names}
          changes={event.changes
            .filter(({ field }) => !hidden.includes(field))
            .map(({ field, before, after }) => ({ field, before: after, after: before }))}
        />
        {children}
      </ConfirmDialog>
    </>
  );
}
