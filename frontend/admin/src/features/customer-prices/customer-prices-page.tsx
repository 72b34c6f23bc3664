import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Switch } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import PencilLine from "lucide-react/icons/pencil-line";
import { PriceReason } from "@/domain/price/customer-price-reason";
import { PriceSetDrawer } from "@/domain/price/price-set-drawer";
import { PriceToolbar } from "@/domain/price/price-toolbar";
import { PriceSheets } from "@/domain/price/sheet-states";
import { useRights } from "@/shared/session";
import { CustomerFindings } from "./customer-findings";
import { CustomerPriceTools } from "./customer-price-tools";
import {
  customerSheetQuery,
  overrideSetQuery,
  useRemoveOverrides,
  useSaveOverrides,
} from "./customer-prices.queries";
import type { CustomerPricesSearch } from "./customer-prices.search";
import { KnownAt } from "./known-at";

const route = getRouteApi("/in/customers/$customerId/prices");

type DrawerProps = { customerId: string; productId: string; onClose: () => void };

function OwnPricesDrawer({ customerId, productId, onClose }: DrawerProps) {
  const { t } = useTranslation();
  const set = useQuery(overrideSetQuery(customerId, productId));
  const save = useSaveOverrides(customerId, productId);
  const remove = useRemoveOverrides(customerId, productId);
  return (
    <PriceSetDrawer
      fromToday
      payer={{ kind: "customer", id: customerId }}
      productId={productId}
      title={({ sku }) => t("ownPrices.edit", { sku })}
      set={set}
      inheritedLabel={t("ownPrices.inherited")}
      copyLabel={t("ownPrices.copy")}
      removeLabel={t("ownPrices.remove")}
      removeText={t("ownPrices.removeText")}
      onSave={save.mutateAsync}
      onRemove={remove.mutateAsync}
      onClose={onClose}
    />
  );
}

export function CustomerPricesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const { customerId } = route.useParams();
  const search = route.useSearch();
  const sheets = useInfiniteQuery(customerSheetQuery(customerId, search));
  usePageTitle(t("ownPrices.pageTitle"));
  const change = (part: CustomerPricesSearch) =>
    void navigate({
      to: "/customers/$customerId/prices",
      params: { customerId },
      search: { ...search, ...part },
    });
  return (
    <>
      <CustomerPriceTools customerId={customerId} search={search} />
      <CustomerFindings customerId={customerId} />
      <PriceToolbar search={search} onChange={change}>
        <KnownAt value={search.asKnownAt} onChange={(asKnownAt) => change({ asKnownAt })} />
        <Switch
          label={t("ownPrices.only")}
          checked={search.overridden === true}
          onChange={(event) => change({ overridden: event.currentTarget.checked || undefined })}
        />
        <Switch
          label={t("grid.onlySold")}
          checked={search.sold === true}
          onChange={(event) => change({ sold: event.currentTarget.checked || undefined })}
        />
      </PriceToolbar>
      <PriceSheets
        label={t("ownPrices.grid")}
        query={sheets}
        ownIsException
        isOwn={({ source }) => source === "OVERRIDE"}
        explain={(_, price) => (
          <PriceReason customerId={customerId} price={price} on={search.on} asKnownAt={search.asKnownAt} />
        )}
        rowAction={(item, focus) =>
          may("prices:publish") && (
            <ActionIcon
              {...focus}
              variant={item.overridden ? "light" : "subtle"}
              color={item.overridden ? undefined : "gray"}
              aria-label={t("ownPrices.edit", { sku: item.sku })}
              onClick={() => change({ product: item.productId })}
            >
              <PencilLine size={15} aria-hidden />
            </ActionIcon>
          )
        }
      />
      {search.product && (
        <OwnPricesDrawer
          customerId={customerId}
          productId={search.product}
          onClose={() => change({ product: undefined })}
        />
      )}
    </>
  );
}
