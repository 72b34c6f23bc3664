import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import Undo2 from "lucide-react/icons/undo-2";
import { useState } from "react";
import { Changes, type HistoryEvent } from "@/domain/history/changes";
import { type Customer, useRevert } from "./customers.queries";

type Props = { event: HistoryEvent; customer: Customer };

/** Takes one change back, after a look at what that means. */
export function RevertButton({ event, customer }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const revert = useRevert(customer.id);
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    revert.mutate(
      { eventId: event.id, version: customer.version },
      {
        onSuccess: () => notices.done(t("history.reverted")),
        onError: notices.failed,
        onSettled: () => setAsking(false),
      },
    );
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
        busy={revert.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t("history.revertText")}
        <Changes
          changes={event.changes.map(({ field, before, after }) => ({ field, before: after, after: before }))}
        />
      </ConfirmDialog>
    </>
  );
}
