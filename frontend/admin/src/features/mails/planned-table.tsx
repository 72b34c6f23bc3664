import { LoadFailure } from "@kontor/kit/failure";
import { DataTable } from "@kontor/ui/data-table";
import { TablePager } from "@kontor/ui/data-table-pager";
import { EmptyState } from "@kontor/ui/empty-state";
import type { UseQueryResult } from "@tanstack/react-query";
import CalendarClock from "lucide-react/icons/calendar-clock";
import { useTranslation } from "react-i18next";
import { paging } from "@/shared/cursor-trail";
import type { PlannedReminder } from "./planned.queries";
import { usePlannedColumns } from "./planned-columns";

type PlannedPage = {
  items: PlannedReminder[];
  nextCursor?: string | null;
  total: { exact?: number | null };
};

type Props = {
  list: UseQueryResult<PlannedPage>;
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
    <>
      <DataTable
        label={t("planned.title")}
        columns={usePlannedColumns()}
        rows={list.data?.items}
        rowKey={keyOf}
        rowName={({ subject }) => subject.identifier ?? subject.productName}
        busy={list.isPlaceholderData}
        failure={list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
        empty={
          <EmptyState title={t("planned.none")} icon={<CalendarClock size={22} />}>
            {emptyText}
          </EmptyState>
        }
      />
      <TablePager
        total={list.data?.total}
        shown={list.data?.items.length ?? 0}
        {...paging(cursor, list.data, onCursor)}
      />
    </>
  );
}
