import { ifMatch } from "@kontor/api/client";
import { read } from "@kontor/api/server";
import { useWrite } from "@kontor/api/writes";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import type { SetWriting } from "@/domain/price/price-set.queries";
import { PriceSetDrawer } from "@/domain/price/price-set-drawer";

type Props = { classId: string; productId: string; onClose: () => void };

const setQuery = (id: string, productId: string) =>
  read("/api/v1/customer-classes/{id}/prices/{productId}", { params: { path: { id, productId } } });

function useSave({ classId: id, productId }: Props) {
  return useWrite(
    "put",
    "/api/v1/customer-classes/{id}/prices/{productId}",
    ({ change, version, overrideReason }: SetWriting) => ({
      params: { path: { id, productId }, query: { overrideReason } },
      headers: ifMatch(version),
      body: change,
    }),
  );
}

function useRemove({ classId: id, productId }: Props) {
  return useWrite("delete", "/api/v1/customer-classes/{id}/prices/{productId}", (version: number) => ({
    params: { path: { id, productId } },
    headers: ifMatch(version),
  }));
}

/** All prices of one product in a class, with quantities and periods; they are published at once. */
export function ClassSetDrawer(props: Props) {
  const { classId, productId, onClose } = props;
  const { t } = useTranslation();
  const set = useQuery(setQuery(classId, productId));
  const save = useSave(props);
  const remove = useRemove(props);
  return (
    <PriceSetDrawer
      payer={{ kind: "class", id: classId }}
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
