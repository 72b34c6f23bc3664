import { listKindValues } from "@kontor/api/schema";
import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { FilterChip } from "@kontor/ui/filter-chips";
import { formatNumber } from "@kontor/ui/format";
import { PageHeader } from "@kontor/ui/page-header";
import { Tag } from "@kontor/ui/tag";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import Plus from "lucide-react/icons/plus";
import Tags from "lucide-react/icons/tags";
import { useRights } from "@/shared/session";
import { NewPriceListDialog } from "./new-price-list-dialog";
import { type PriceList, priceListsQuery } from "./price-lists.queries";
import type { PriceListsSearch } from "./price-lists.search";

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

export function PriceListListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const search = route.useSearch();
  const list = useQuery(priceListsQuery(search));
  const columns = useColumns();
  usePageTitle(t("nav.priceLists"));
  const change = (part: PriceListsSearch) =>
    void navigate({ to: "/price-lists", search: { ...search, cursor: undefined, ...part } });
  const newList = may("prices:write") && (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => change({ dialog: "new" })}>
      {t("priceLists.new")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("nav.priceLists")} lead={t("priceLists.lead")} actions={newList} />
      <Group mb="md">
        <FilterChip
          label={t("priceList.kind")}
          options={listKindValues.map((value) => ({ value, label: t(`listKind.${value}`) }))}
          value={search.kind}
          onChange={(kind) => change({ kind })}
        />
      </Group>
      <ListTable
        label={t("nav.priceLists")}
        columns={columns}
        query={list}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: "/price-lists/$listId", params: { listId: id } })}
        empty={{ title: t("priceLists.none"), text: t("priceLists.noneText"), icon: Tags, actions: newList }}
        cursor={search.cursor}
        onPage={(cursor) => change({ cursor })}
      />
      <NewPriceListDialog opened={search.dialog === "new"} onClose={() => change({ dialog: undefined })} />
    </>
  );
}
