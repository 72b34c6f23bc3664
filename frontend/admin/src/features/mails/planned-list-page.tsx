import { usePageTitle } from "@kontor/kit/page-title";
import { DayField } from "@kontor/ui/day-field";
import { SearchField } from "@kontor/ui/search-field";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, SegmentedControl, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { DownloadMenu } from "@/shared/lists/download-menu";
import { DecidedList } from "./decided-list";
import { EventFilter } from "./event-filter";
import { MailViews } from "./mail-views";
import { plannedQuery } from "./planned.queries";
import type { PlannedSearch } from "./planned.search";
import { PlannedTable } from "./planned-table";
import { TransportNotice } from "./transport-notice";

const route = getRouteApi("/in/settings/mails/planned");

type FiltersProps = { search: PlannedSearch; onChange: (part: PlannedSearch) => void };

function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="md" align="flex-end">
      <DayField
        size="xs"
        label={t("planned.from")}
        value={search.from ?? ""}
        max={search.to}
        onChange={(from) => onChange({ from: from || undefined })}
      />
      <DayField
        size="xs"
        label={t("planned.to")}
        value={search.to ?? ""}
        min={search.from}
        onChange={(to) => onChange({ to: to || undefined })}
      />
      <SearchField
        label={t("planned.search")}
        value={search.q ?? ""}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      <EventFilter search={search} onChange={onChange} />
      <DownloadMenu
        path="/api/v1/reminders/planned"
        query={{ q: search.q, event: search.event, from: search.from, to: search.to }}
        fileName={t("download.file.planned")}
      />
    </Group>
  );
}

/** What will be sent within some days and what will not, before anything is sent. */
function PlannedList({ search, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const list = useQuery(plannedQuery(search));
  return (
    <>
      <Text size="sm" c="var(--k-muted)" mb="md">
        {t("planned.lead")}
      </Text>
      <Filters search={search} onChange={onChange} />
      <PlannedTable
        list={list}
        cursor={search.cursor}
        onCursor={(cursor) => onChange({ cursor })}
        emptyText={t("planned.noneText")}
      />
    </>
  );
}

/** Reminders: those to come, and what became of those whose moment has come. */
export function PlannedListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const decided = search.show === "decided";
  usePageTitle(t(decided ? "decided.title" : "planned.title"));
  const go = (next: PlannedSearch) => void navigate({ to: "/settings/mails/planned", search: next });
  const change = (part: PlannedSearch) => go({ ...search, cursor: undefined, ...part });
  return (
    <>
      <MailViews />
      <TransportNotice />
      <SegmentedControl
        mb="sm"
        size="xs"
        aria-label={t("reminders.title")}
        data={[
          { value: "planned", label: t("planned.toCome") },
          { value: "decided", label: t("decided.title") },
        ]}
        value={decided ? "decided" : "planned"}
        onChange={(value) => go({ event: search.event, show: value === "decided" ? "decided" : undefined })}
      />
      {decided ? (
        <DecidedList search={search} onChange={change} />
      ) : (
        <PlannedList search={search} onChange={change} />
      )}
    </>
  );
}
