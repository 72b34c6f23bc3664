import { requestKindValues, requestStatusValues } from "@kontor/api/schema";
import { FilterChip } from "@kontor/ui/filter-chips";
import { SearchField } from "@kontor/ui/search-field";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { DownloadMenu } from "@/shared/lists/download-menu";
import { type RequestsSearch, SORTS } from "./requests.search";

type Props = { search: RequestsSearch; onFilter: (part: RequestsSearch) => void };

export function InboxFilters({ search, onFilter }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="md">
      <SearchField
        label={t("customers.search")}
        value={search.q ?? ""}
        onSearch={(q) => onFilter({ q: q || undefined })}
      />
      <FilterChip
        label={t("requests.kindLabel")}
        options={requestKindValues.map((value) => ({ value, label: t(`requests.kind.${value}`) }))}
        value={search.kind}
        onChange={(kind) => onFilter({ kind })}
      />
      <FilterChip
        label={t("requests.decision")}
        options={requestStatusValues.map((value) => ({ value, label: t(`requestStatus.${value}`) }))}
        value={search.status}
        onChange={(status) => onFilter({ status })}
      />
      <FilterChip
        label={t("requests.sort")}
        options={SORTS.map((value) => ({ value, label: t(`requests.sortBy.${value}`) }))}
        value={search.sort}
        onChange={(sort) => onFilter({ sort })}
      />
      <DownloadMenu
        path="/api/v1/requests"
        query={{
          status: search.status ?? "OPEN",
          kind: search.kind,
          service: search.service,
          sort: search.sort,
          q: search.q,
        }}
        fileName={t("download.file.requests")}
      />
    </Group>
  );
}
