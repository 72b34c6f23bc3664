import { usePageTitle } from "@kontor/shared/page-title";
import { FilterChip } from "@kontor/ui/filter-chips";
import { SearchField } from "@kontor/ui/search-field";
import { Group, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { MailViews } from "./mail-views";
import { plannedQuery } from "./planned.queries";
import { type PlannedSearch, REMINDER_EVENTS } from "./planned.search";
import { PlannedTable } from "./planned-table";
import { TransportNotice } from "./transport-notice";

const route = getRouteApi("/in/settings/mails/planned");

type FiltersProps = { search: PlannedSearch; onChange: (part: PlannedSearch) => void };

function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="md" align="flex-end">
      <TextInput
        type="date"
        size="xs"
        label={t("planned.from")}
        value={search.from ?? ""}
        max={search.to}
        onChange={({ currentTarget }) => onChange({ from: currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        size="xs"
        label={t("planned.to")}
        value={search.to ?? ""}
        min={search.from}
        onChange={({ currentTarget }) => onChange({ to: currentTarget.value || undefined })}
      />
      <SearchField
        label={t("planned.search")}
        value={search.q ?? ""}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      <FilterChip
        label={t("reminders.event")}
        options={REMINDER_EVENTS.map((value) => ({ value, label: t(`reminderEvent.${value}`) }))}
        value={search.event}
        onChange={(event) => onChange({ event: REMINDER_EVENTS.find((known) => known === event) })}
      />
    </Group>
  );
}

/** What will be sent within some days and what will not, before anything is sent. */
export function PlannedListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const list = useQuery(plannedQuery(search));
  usePageTitle(t("planned.title"));
  const change = (part: PlannedSearch) =>
    void navigate({ to: "/settings/mails/planned", search: { ...search, cursor: undefined, ...part } });
  return (
    <>
      <MailViews />
      <TransportNotice />
      <Text size="sm" c="var(--k-muted)" mb="md">
        {t("planned.lead")}
      </Text>
      <Filters search={search} onChange={change} />
      <PlannedTable
        list={list}
        cursor={search.cursor}
        onCursor={(cursor) => change({ cursor })}
        emptyText={t("planned.noneText")}
      />
    </>
  );
}
