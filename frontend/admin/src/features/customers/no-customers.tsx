import { LinkButton } from "@kontor/kit/link-button";
import { EmptyState } from "@kontor/ui/empty-state";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import SearchX from "lucide-react/icons/search-x";
import Users from "lucide-react/icons/users";
import { useRights } from "@/shared/session";
import type { CustomerListSearch } from "./customers.search";

function isFiltered({ q, classId, country, kind, reseller }: CustomerListSearch): boolean {
  return [q, classId, country, kind, reseller].some((value) => value !== undefined);
}

type Props = { search: CustomerListSearch; onClear: () => void };

/** Nothing to show: either no match, or a desk without customers, where the first step matters. */
export function NoCustomers({ search, onClear }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  if (isFiltered(search)) {
    return (
      <EmptyState
        title={t("customers.noMatch")}
        icon={<SearchX size={22} />}
        actions={
          <Button variant="default" onClick={onClear}>
            {t("list.clearFilters")}
          </Button>
        }
      >
        {t("list.noMatchText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("customers.none")}
      icon={<Users size={22} />}
      actions={
        <>
          {may("customers:write") && <LinkButton to="/customers/new">{t("customers.new")}</LinkButton>}
          {may("customers:import") && (
            <LinkButton to="/customers/import" variant="default">
              {t("customers.import")}
            </LinkButton>
          )}
        </>
      }
    >
      {t("customers.noneText")}
    </EmptyState>
  );
}
