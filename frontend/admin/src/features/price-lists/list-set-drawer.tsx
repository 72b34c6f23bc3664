import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { PriceSetDrawer } from "@/domain/price/price-set-drawer";
import { listSetQuery, type PriceList, useRemoveEntries, useSaveEntries } from "./price-lists.queries";

type Props = { list: PriceList; productId: string; onClose: () => void };

export function ListSetDrawer({ list, productId, onClose }: Props) {
  const { t } = useTranslation();
  const set = useQuery(listSetQuery(list.id, productId));
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
