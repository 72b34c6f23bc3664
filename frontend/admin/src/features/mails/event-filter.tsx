import { reminderEventValues } from "@kontor/api/schema";
import { FilterChip } from "@kontor/ui/filter-chips";
import { useTranslation } from "@kontor/ui/use-translation";
import type { PlannedSearch } from "./planned.search";

type Props = { search: PlannedSearch; onChange: (part: PlannedSearch) => void };

export function EventFilter({ search, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <FilterChip
      label={t("reminders.event")}
      options={reminderEventValues.map((value) => ({ value, label: t(`reminderEvent.${value}`) }))}
      value={search.event}
      onChange={(event) => onChange({ event })}
    />
  );
}
