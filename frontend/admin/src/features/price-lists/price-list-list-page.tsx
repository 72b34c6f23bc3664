import { listKindValues } from "@kontor/api/schema";
import type { Column } from "@kontor/ui/data-table-props";
import { FilterChip } from "@kontor/ui/filter-chips";
import { formatNumber } from "@kontor/ui/format";
import { Tag } from "@kontor/ui/tag";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import Tags from "lucide-react/icons/tags";
import { ListScreen } from "@/shared/lists/list-screen";
import { useRights } from "@/shared/session";
import { NewPriceListForm } from "./new-price-list-form";
import { type PriceList, priceListsQuery } from "./price-lists.queries";

const route = getRouteApi("/in/price-lists");

function useColumns(): Column<PriceList>[] {
  const { t } = useTranslation();
  const locale = useLocale();
  return [
    {
      id: "name",
      header: t("priceList.name"),
      cell: ({ id, name }) => (
        <Link to="/price-lists/$listId" params={{ listId: id }} className="k-link">
          {name}
        </Link>
      ),
    },
    { id: "kind", header: t("priceList.kind"), cell: ({ kind }) => <Tag>{t(`listKind.${kind}`)}</Tag> },
    { id: "currency", header: t("field.currency"), cell: ({ currency }) => currency },
    {
      id: "entries",
      header: t("priceList.entries"),
      align: "right",
      cell: ({ entryCount }) => formatNumber(entryCount, locale),
    },
  ];
}

function KindFilter() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kind } = route.useSearch();
  return (
    <Group mb="md">
      <FilterChip
        label={t("priceList.kind")}
        options={listKindValues.map((value) => ({ value, label: t(`listKind.${value}`) }))}
        value={kind}
        onChange={(wanted) => void navigate({ to: "/price-lists", search: { kind: wanted } })}
      />
    </Group>
  );
}

export function PriceListListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <ListScreen
      words={{
        title: t("nav.priceLists"),
        lead: t("priceLists.lead"),
        add: t("priceLists.new"),
        none: t("priceLists.none"),
        noneText: t("priceLists.noneText"),
      }}
      icon={Tags}
      columns={useColumns()}
      query={useQuery(priceListsQuery(route.useSearch()))}
      rowKey={({ id }) => id}
      editable={useRights()("prices:write")}
      filters={<KindFilter />}
      onOpen={({ id }) => void navigate({ to: "/price-lists/$listId", params: { listId: id } })}
      form={() => <NewPriceListForm />}
    />
  );
}
