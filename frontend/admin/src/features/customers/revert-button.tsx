import { toProblem } from "@kontor/api/problem";
import { Refusal } from "@kontor/kit/refusal";
import { useProblemText } from "@kontor/kit/use-problem-text";
import { useState } from "react";
import type { HistoryEvent } from "@/domain/history/changes";
import { type RevertAnswer, RevertDialog } from "@/domain/history/revert-dialog";
import { OverrideReason, useMayOverride } from "@/domain/price/override-reason";
import { type Customer, useRevert } from "./customers.queries";

/** Why a customer was moved is no field that could be put back. */
const HIDDEN = ["reason"];

type Props = { event: HistoryEvent; customer: Customer };

/** Takes one change of a customer back; the dialog stays for what is refused. */
export function RevertButton({ event, customer }: Props) {
  const { ofField } = useProblemText();
  const revert = useRevert(customer.id);
  const [reason, setReason] = useState("");
  // of another class that the price guard refuses, whoever may says why all the same
  const mayOverride = useMayOverride(revert.error ?? undefined);
  const forget = () => {
    setReason("");
    revert.reset();
  };
  const tryIt = ({ onSuccess, onSettled }: RevertAnswer) =>
    revert.mutate(
      { eventId: event.id, version: customer.version, overrideReason: reason.trim() || undefined },
      {
        onSuccess: () => {
          onSuccess();
          onSettled();
        },
      },
    );
  return (
    <RevertDialog
      event={event}
      hidden={HIDDEN}
      busy={revert.isPending}
      onRevert={tryIt}
      onClose={forget}
      refusal={
        revert.isError && <Refusal error={revert.error} items={toProblem(revert.error).errors.map(ofField)} />
      }
    >
      {mayOverride && <OverrideReason value={reason} onChange={setReason} />}
    </RevertDialog>
  );
}
