import type { HistoryEvent } from "@/domain/history/changes";
import { RevertDialog } from "@/domain/history/revert-dialog";
import { useRights } from "@/shared/session";
import { type Association, useRevertAssociation } from "./associations.queries";

/** Why it ended is no field that could be put back. */
const HIDDEN = ["reason"];

type Props = { association: Association; event: HistoryEvent };

/** Takes one change of an association back, where its history says that it can be. */
export function RevertChange({ association, event }: Props) {
  const may = useRights();
  const revert = useRevertAssociation();
  if (!may("associations:write")) return null;
  return (
    <RevertDialog
      event={event}
      hidden={HIDDEN}
      busy={revert.isPending}
      onRevert={(answer) => revert.mutate({ ...association, eventId: event.id }, answer)}
    />
  );
}
