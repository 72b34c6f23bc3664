import { ifMatch } from "@kontor/api/client";
import { read } from "@kontor/api/server";
import { useWrite } from "@kontor/api/writes";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import type { SetWriting } from "@/domain/price/price-set.queries";
import { PriceSetDrawer } from "@/domain/price/price-set-drawer";

type Props = { classId: string; currency: string; productId: string; onClose: () => void };

const setQuery = ({ classId: id, currency, productId }: Props) =>
  read("/api/v1/customer-classes/{id}/prices/{productId}", {
    params: { path: { id, productId }, query: { currency } },
  });

function useSave({ classId: id, currency, productId }: Props) {
  return useWrite(
    "put",
    "/api/v1/customer-classes/{id}/prices/{productId}",
    ({ change, version, overrideReason }: SetWriting) => ({
      params: { path: { id, productId }, query: { currency, overrideReason } },
      headers: ifMatch(version),
      body: change,
    }),
  );
}

function useRemove({ classId: id, currency, productId }: Props) {
  return useWrite("delete", "/api/v1/customer-classes/{id}/prices/{productId}", (version: number) => ({
    params: { path: { id, productId }, query: { currency } },
    headers: ifMatch(version),
  }));
}

/** All prices of one product in a class, with quantities and periods; they are published at once. */
export function ClassSetDrawer(props: Props) {
  const { classId, currency, productId, onClose } = props;
  const { t } = useTranslation();
  const set = useQuery(setQuery(props));
  const save = useSave(props);
  const remove = useRemove(props);
  return (
    <PriceSetDrawer
      payer={{ kind: "class", id: classId, currency }}
      productId={productId}
      title={({ sku }) => t("classPrices.edit", { sku })}
      set={set}
      inheritedLabel={t("source.LIST")}
      copyLabel={t("classPrices.copy")}
      removeLabel={t("classPrices.remove")}
      removeText={t("classPrices.removeText")}
      onSave={save.mutateAsync}
      onRemove={remove.mutateAsync}
      onClose={onClose}
    />
  );
}
