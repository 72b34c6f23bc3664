import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, type ButtonProps } from "@mantine/core";
import { useState } from "react";
import { useDiscardChange } from "./price-changes.queries";

type Props = ButtonProps & { changeId: string; onDiscarded?: () => void };

/** Throws a draft away, after asking. */
export function DiscardButton({ changeId, onDiscarded, ...button }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const discard = useDiscardChange();
  const [asking, setAsking] = useState(false);
  // awaited, because this button goes away with the draft, and the callbacks of mutate() with it
  const confirm = async () => {
    await discard.mutateAsync(changeId).then(() => {
      notices.done(t("change.discarded"));
      onDiscarded?.();
    }, notices.failed);
    setAsking(false);
  };
  return (
    <>
      <Button variant="default" size="xs" {...button} onClick={() => setAsking(true)}>
        {t("change.discard")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("change.discardTitle")}
        confirmLabel={t("change.discard")}
        danger
        busy={discard.isPending}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        {t("change.discardText")}
      </ConfirmDialog>
    </>
  );
}
