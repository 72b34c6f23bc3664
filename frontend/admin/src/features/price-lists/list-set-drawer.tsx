import type { PriceSet } from "@kontor/kit/charges";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { productChargesQuery } from "@/domain/price/price-set.queries";
import { PriceSetDrawer } from "@/domain/price/price-set-drawer";
import { listSetQuery, type PriceList, useRemoveEntries, useSaveEntries } from "./price-lists.queries";

type Props = { list: PriceList; productId: string; onClose: () => void };

/** The product's set as the list shows it; an empty one for a product that has no price here yet. */
function useListSet({ list, productId }: Props) {
  const product = useQuery(productChargesQuery(productId));
  const sku = product.data?.sku ?? "";
  const stored = useQuery({ ...listSetQuery(list.id, productId, sku), enabled: sku !== "" });
  const fresh: PriceSet | undefined = product.data && {
    productId,
    sku: product.data.sku,
    name: product.data.name,
    currency: list.currency,
    entries: [],
    inherited: [],
    version: 0,
  };
  return {
    data: stored.isPending ? undefined : (stored.data ?? fresh),
    error: stored.error ?? product.error,
    refetch: stored.refetch,
  };
}

export function ListSetDrawer(props: Props) {
  const { t } = useTranslation();
  const { list, productId, onClose } = props;
  const set = useListSet(props);
  const save = useSaveEntries(list.id, productId);
  const remove = useRemoveEntries(list.id, productId);
  return (
    <PriceSetDrawer
      payer={{ kind: "list", id: list.id }}
      productId={productId}
      title={({ sku }) => t("classPrices.edit", { sku })}
      set={set}
      removeLabel={t("priceList.remove")}
      removeText={t("priceList.removeText")}
      onSave={save.mutateAsync}
      onRemove={remove.mutateAsync}
      onClose={onClose}
    />
  );
}
