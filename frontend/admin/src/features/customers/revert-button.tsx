import { toProblem } from "@kontor/api/problem";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { useProblemText } from "@kontor/kit/use-problem-text";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import Undo2 from "lucide-react/icons/undo-2";
import { useState } from "react";
import { Changes, type HistoryEvent } from "@/domain/history/changes";
import { OverrideReason, useMayOverride } from "@/domain/price/override-reason";
import { type Customer, useRevert } from "./customers.queries";

/** Why a customer was moved is no field that could be put back. */
const REASON = "reason";

function turned({ field, before, after }: HistoryEvent["changes"][number]) {
  return { field, before: after, after: before };
}

type Props = { event: HistoryEvent; customer: Customer };

/** Takes one change of a customer back. */
export function RevertButton({ event, customer }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const { ofField } = useProblemText();
  const revert = useRevert(customer.id);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  // of another class that the price guard refuses, whoever may says why all the same
  const mayOverride = useMayOverride(revert.error ?? undefined);
  const close = () => {
    setAsking(false);
    setReason("");
    revert.reset();
  };
  const confirm = () =>
    revert.mutate(
      { eventId: event.id, version: customer.version, overrideReason: reason.trim() || undefined },
      {
        onSuccess: () => {
          notices.done(t("history.reverted"));
          close();
        },
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
        onClose={close}
      >
        {revert.isError && (
          <Refusal error={revert.error} items={toProblem(revert.error).errors.map(ofField)} />
        )}
        {t("history.revertText")}
        <Changes changes={event.changes.filter(({ field }) => field !== REASON).map(turned)} />
        {mayOverride && <OverrideReason value={reason} onChange={setReason} />}
      </ConfirmDialog>
    </>
  );
}
