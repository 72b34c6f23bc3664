import { LoadFailure } from "@kontor/kit/failure";
import { DataTable } from "@kontor/ui/data-table";
import { TablePager } from "@kontor/ui/data-table-pager";
import { EmptyState } from "@kontor/ui/empty-state";
import { FilterChip } from "@kontor/ui/filter-chips";
import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import CalendarCheck from "lucide-react/icons/calendar-check";
import { useTranslation } from "react-i18next";
import { paging } from "@/shared/cursor-trail";
import { useDecidedColumns } from "./decided-columns";
import { EventFilter } from "./event-filter";
import { decidedQuery } from "./planned.queries";
import { type PlannedSearch, REMINDER_OUTCOMES } from "./planned.search";

type Props = { search: PlannedSearch; onChange: (part: PlannedSearch) => void };

/** What became of reminders whose moment has come: a mail, or none and why. */
export function DecidedList({ search, onChange }: Props) {
  const { t } = useTranslation();
  const list = useQuery(decidedQuery(search));
  return (
    <>
      <Text size="sm" c="var(--k-muted)" mb="md">
        {t("decided.lead")}
      </Text>
      <Group gap="xs" mb="md">
        <EventFilter search={search} onChange={onChange} />
        <FilterChip
          label={t("decided.outcome")}
          options={REMINDER_OUTCOMES.map((value) => ({ value, label: t(`reminderOutcome.${value}`) }))}
          value={search.outcome}
          onChange={(outcome) => onChange({ outcome: REMINDER_OUTCOMES.find((known) => known === outcome) })}
        />
      </Group>
      <DataTable
        label={t("decided.title")}
        columns={useDecidedColumns()}
        rows={list.data?.items}
        rowKey={({ id }) => id}
        rowName={({ subject }) => subject.identifier ?? subject.productName}
        busy={list.isPlaceholderData}
        failure={list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
        empty={
          <EmptyState title={t("decided.none")} icon={<CalendarCheck size={22} />}>
            {t("decided.noneText")}
          </EmptyState>
        }
      />
      <TablePager
        total={list.data?.total}
        shown={list.data?.items.length ?? 0}
        {...paging(search.cursor, list.data, (cursor) => onChange({ cursor }))}
      />
    </>
  );
}
