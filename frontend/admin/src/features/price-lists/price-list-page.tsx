import type { Schema } from "@kontor/api/types";
import type { PriceSet, SheetItem } from "@kontor/kit/charges";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Group, Text } from "@mantine/core";
import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import FileUp from "lucide-react/icons/file-up";
import PencilLine from "lucide-react/icons/pencil-line";
import { MatrixButtons } from "@/domain/price/matrix-button";
import type { ChangeOwner } from "@/domain/price/price-changes.queries";
import { PriceSheets } from "@/domain/price/sheet-states";
import { WhyThisPrice } from "@/domain/price/why";
import { ProductFilters } from "@/domain/product/product-filters";
import { ProductPicker } from "@/domain/product/product-picker";
import { UpLink } from "@/shared/frame/up-link";
import { useRights } from "@/shared/session";
import { EntryRecord } from "./entry-record";
import { ListFileMenu } from "./list-file-menu";
import { ListSetDrawer } from "./list-set-drawer";
import { entriesQuery, type PriceList, priceListQuery } from "./price-lists.queries";
import type { PriceListSearch } from "./price-lists.search";

const route = getRouteApi("/in/price-lists/$listId");

/** A list's entries in the shape of a price sheet, so that one grid shows both. */
function sheetItem(set: PriceSet): SheetItem {
  // where quantities or periods differ, the grid shows the first and the drawer all of them
  const entries = set.entries.toSorted(
    (a, b) => b.minQuantity - a.minQuantity || (b.validFrom ?? "").localeCompare(a.validFrom ?? ""),
  );
  const prices = entries.map(({ id, action, termMonths, minQuantity, amount, validFrom, validUntil }) => ({
    sku: set.sku,
    action,
    termMonths,
    quantity: minQuantity,
    sold: true,
    total: null,
    source: null,
    reason: null,
    explanation: null,
    unitPrice: { amount, currency: set.currency },
    entryId: id,
    validFrom,
    validUntil,
  }));
  return { productId: set.productId, sku: set.sku, name: set.name, categoryId: "", overridden: true, prices };
}

function useEntries(id: string, search: PriceListSearch) {
  return useInfiniteQuery({
    ...entriesQuery(id, search),
    select: ({ pages, pageParams }) => ({
      pageParams,
      pages: pages.map(
        (page): Schema<"PriceSheet"> => ({
          ...page,
          currency: "",
          on: "",
          items: page.items.map(sheetItem),
        }),
      ),
    }),
  });
}

/** Whether its prices may be changed, be it by a draft. */
function isChangeable(list: PriceList, may: ReturnType<typeof useRights>): boolean {
  if (list.kind === "COST") return may("costs:write");
  return list.kind === "LIST" && may("prices:write");
}

type ToolbarProps = { search: PriceListSearch; editable: boolean; onChange: (part: PriceListSearch) => void };

function Toolbar({ search, editable, onChange }: ToolbarProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" mb="md">
      <ProductFilters search={search} onChange={onChange} />
      {editable && (
        <ProductPicker
          aria-label={t("priceList.priceProduct")}
          placeholder={t("priceList.priceProduct")}
          value={null}
          onChange={(product) => onChange({ product: product ?? undefined })}
        />
      )}
    </Group>
  );
}

function ownerOf({ id, classId, customerId, currency }: PriceList): ChangeOwner {
  if (classId) return { classId, currency };
  return customerId ? { customerId } : { listId: id };
}

function Header({ list, editable }: { list: PriceList; editable: boolean }) {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <PageHeader
      above={<UpLink to="/price-lists">{t("nav.priceLists")}</UpLink>}
      title={list.name}
      lead={`${t(`listKind.${list.kind}`)} · ${list.currency}`}
      actions={
        <>
          <ListFileMenu list={list} mayImport={isChangeable(list, may) && may("prices:import")} />
          <MatrixButtons owner={ownerOf(list)} />
          {editable && may("prices:import") && (
            <LinkButton
              to="/price-lists/$listId/import"
              params={{ listId: list.id }}
              variant="default"
              leftSection={<FileUp size={16} aria-hidden />}
            >
              {t("priceList.import")}
            </LinkButton>
          )}
        </>
      }
    />
  );
}

export function PriceListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const { listId } = route.useParams();
  const search = route.useSearch();
  const { data: list } = useSuspenseQuery(priceListQuery(listId));
  const entries = useEntries(listId, search);
  // what is written here is valid at once
  const editable = isChangeable(list, may) && may("prices:publish");
  usePageTitle(list.name);
  const change = (part: PriceListSearch) =>
    void navigate({ to: "/price-lists/$listId", params: { listId }, search: { ...search, ...part } });
  return (
    <>
      <Header list={list} editable={editable} />
      <Toolbar search={search} editable={editable} onChange={change} />
      {!editable && (
        <Text size="sm" mb="sm" c="var(--k-muted)">
          {t(`listKindHint.${list.kind}`)}
        </Text>
      )}
      <PriceSheets
        label={t("priceList.grid", { name: list.name })}
        query={entries}
        isOwn={() => true}
        explain={(item, price) => (
          <WhyThisPrice price={price} payer={{ kind: "list", id: listId }}>
            <EntryRecord listId={listId} search={search} productId={item.productId} entryId={price.entryId} />
          </WhyThisPrice>
        )}
        rowAction={(item, focus) =>
          editable && (
            <ActionIcon
              {...focus}
              variant="subtle"
              color="gray"
              aria-label={t("classPrices.edit", { sku: item.sku })}
              onClick={() => change({ product: item.productId })}
            >
              <PencilLine size={15} aria-hidden />
            </ActionIcon>
          )
        }
      />
      {search.product && (
        <ListSetDrawer
          list={list}
          productId={search.product}
          onClose={() => change({ product: undefined })}
        />
      )}
    </>
  );
}
