import { EmptyState } from "@kontor/ui/empty-state";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import Inbox from "lucide-react/icons/inbox";
import SearchX from "lucide-react/icons/search-x";
import type { RequestsSearch } from "./requests.search";

type Props = { search: RequestsSearch; onClear: () => void };

export function NoRequests({ search, onClear }: Props) {
  const { t } = useTranslation();
  const { q, kind, service, status } = search;
  if (q ?? kind ?? service ?? status) {
    return (
      <EmptyState
        title={t("requests.noMatch")}
        icon={<SearchX size={22} />}
        actions={
          <Button variant="default" onClick={onClear}>
            {t("requests.clearFilters")}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState title={t("requests.none")} icon={<Inbox size={22} />}>
      {t("requests.noneText")}
    </EmptyState>
  );
}
