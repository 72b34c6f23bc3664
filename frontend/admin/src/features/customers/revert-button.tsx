import type { HistoryEvent } from "@/domain/history/changes";
import { RevertDialog } from "@/domain/history/revert-dialog";
import { type Customer, useRevert } from "./customers.queries";

type Props = { event: HistoryEvent; customer: Customer };

/** Takes one change of a customer back. */
export function RevertButton({ event, customer }: Props) {
  const revert = useRevert(customer.id);
  return (
    <RevertDialog
      event={event}
      busy={revert.isPending}
      onRevert={(answer) => revert.mutate({ eventId: event.id, version: customer.version }, answer)}
    />
  );
}
