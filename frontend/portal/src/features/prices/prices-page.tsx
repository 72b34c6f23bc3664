import { usePageTitle } from "@kontor/kit/page-title";
import { DayField } from "@kontor/ui/day-field";
import { EmptyState } from "@kontor/ui/empty-state";
import { FilterChip } from "@kontor/ui/filter-chips";
import { formatDay } from "@kontor/ui/format";
import { PageHeader } from "@kontor/ui/page-header";
import { SearchField } from "@kontor/ui/search-field";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import Lock from "lucide-react/icons/lock";
import { useMe } from "@/shared/session";
import { PriceFile } from "./price-file";
import { PriceList } from "./price-list";
import { categoriesQuery, pricesQuery } from "./prices.queries";
import type { PricesSearch } from "./prices.search";

const route = getRouteApi("/in/prices");

type ToolbarProps = { search: PricesSearch; onChange: (part: PricesSearch) => void };

function Toolbar({ search, onChange }: ToolbarProps) {
  const { t } = useTranslation();
  const { data } = useQuery(categoriesQuery);
  const categories = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Group gap="xs" mb="md" align="flex-end">
      <SearchField
        label={t("prices.search")}
        value={search.q ?? ""}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      {categories.length > 1 && (
        <FilterChip
          label={t("prices.category")}
          options={categories}
          value={search.categoryId}
          onChange={(categoryId) => onChange({ categoryId })}
        />
      )}
      <DayField
        size="xs"
        label={t("prices.on")}
        value={search.on ?? ""}
        onChange={(on) => onChange({ on: on || undefined })}
      />
      <PriceFile on={search.on} />
    </Group>
  );
}

function Prices() {
  const navigate = useNavigate();
  const search = route.useSearch();
  const prices = useInfiniteQuery(pricesQuery(search));
  const change = (part: PricesSearch) =>
    void navigate({ to: "/prices", search: { ...search, ...part }, replace: true });
  return (
    <>
      <Toolbar search={search} onChange={change} />
      <PriceList query={prices} on={search.on} filtered={Boolean(search.q || search.categoryId)} />
    </>
  );
}

/** What this customer pays, product by product. */
export function PricesPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { on } = route.useSearch();
  const { customer, relationship } = useMe();
  usePageTitle(t("nav.prices"));
  const { currency } = customer;
  return (
    <>
      <PageHeader
        title={t("prices.title")}
        lead={
          on ? t("prices.leadOn", { currency, day: formatDay(on, locale) }) : t("prices.lead", { currency })
        }
      />
      {relationship.status === "ACTIVE" ? (
        <Prices />
      ) : (
        <EmptyState title={t("prices.notYet")} icon={<Lock size={22} />}>
          {t("prices.notYetText")}
        </EmptyState>
      )}
    </>
  );
}
