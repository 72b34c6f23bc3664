import { reminderOutcomeValues } from "@kontor/api/schema";
import { ListTable } from "@kontor/kit/list-table";
import { FilterChip } from "@kontor/ui/filter-chips";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import CalendarCheck from "lucide-react/icons/calendar-check";
import { DownloadMenu } from "@/shared/lists/download-menu";
import { useDecidedColumns } from "./decided-columns";
import { EventFilter } from "./event-filter";
import { decidedQuery } from "./planned.queries";
import type { PlannedSearch } from "./planned.search";

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
          options={reminderOutcomeValues.map((value) => ({ value, label: t(`reminderOutcome.${value}`) }))}
          value={search.outcome}
          onChange={(outcome) => onChange({ outcome })}
        />
        <DownloadMenu
          path="/api/v1/reminders"
          query={{ event: search.event, outcome: search.outcome }}
          fileName={t("download.file.reminders")}
        />
      </Group>
      <ListTable
        label={t("decided.title")}
        columns={useDecidedColumns()}
        query={list}
        rowKey={({ id }) => id}
        empty={{ title: t("decided.none"), text: t("decided.noneText"), icon: CalendarCheck }}
        cursor={search.cursor}
        onPage={(cursor) => onChange({ cursor })}
      />
    </>
  );
}
