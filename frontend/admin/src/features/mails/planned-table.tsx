import { type ListQuery, ListTable } from "@kontor/kit/list-table";
import { useTranslation } from "@kontor/ui/use-translation";
import CalendarClock from "lucide-react/icons/calendar-clock";
import type { PlannedReminder } from "./planned.queries";
import { usePlannedColumns } from "./planned-columns";

type Props = {
  list: ListQuery<PlannedReminder>;
  cursor: string | undefined;
  onCursor: (cursor: string | undefined) => void;
  emptyText: string;
};

function keyOf({ event, eventOn, rule, subject }: PlannedReminder) {
  return [
    subject.associationId,
    subject.subscriptionId,
    event,
    eventOn,
    rule.daysBefore,
    rule.recipient,
  ].join();
}

/** Mails that are to come, each with what is true of it. */
export function PlannedTable({ list, cursor, onCursor, emptyText }: Props) {
  const { t } = useTranslation();
  return (
    <ListTable
      label={t("planned.title")}
      columns={usePlannedColumns()}
      query={list}
      rowKey={keyOf}
      empty={{ title: t("planned.none"), text: emptyText, icon: CalendarClock }}
      cursor={cursor}
      onPage={onCursor}
    />
  );
}
