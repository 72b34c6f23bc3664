import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon } from "@mantine/core";
import { useInfiniteQuery, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import PencilLine from "lucide-react/icons/pencil-line";
import { ClassPriceReason } from "@/domain/price/class-price-reason";
import { PriceSetDrawer } from "@/domain/price/price-set-drawer";
import { PriceToolbar } from "@/domain/price/price-toolbar";
import { PriceSheets } from "@/domain/price/sheet-states";
import { useRights } from "@/shared/session";
import {
  classQuery,
  classSetQuery,
  classSheetQuery,
  useRemoveClassPrices,
  useSaveClassPrices,
} from "./classes.queries";
import type { ClassPricesSearch } from "./classes.search";

const route = getRouteApi("/in/classes/$classId/");

type DrawerProps = { classId: string; productId: string; onClose: () => void };

function ClassSetDrawer({ classId, productId, onClose }: DrawerProps) {
  const { t } = useTranslation();
  const set = useQuery(classSetQuery(classId, productId));
  const save = useSaveClassPrices(classId, productId);
  const remove = useRemoveClassPrices(classId, productId);
  return (
    <PriceSetDrawer
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

export function ClassPricesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useRights();
  const { classId } = route.useParams();
  const search = route.useSearch();
  const { data: customerClass } = useSuspenseQuery(classQuery(classId));
  const sheets = useInfiniteQuery(classSheetQuery(classId, search));
  usePageTitle(t("class.pageTitle", { name: customerClass.name }));
  const change = (part: ClassPricesSearch) =>
    void navigate({ to: "/classes/$classId", params: { classId }, search: { ...search, ...part } });
  return (
    <>
      <PriceToolbar search={search} onChange={change} />
      <PriceSheets
        label={t("classPrices.grid", { name: customerClass.name })}
        query={sheets}
        isOwn={({ source }) => source === "CLASS"}
        explain={(_, price) => <ClassPriceReason classId={classId} price={price} on={search.on} />}
        rowAction={(item, focus) =>
          may("prices:publish") && (
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
        <ClassSetDrawer
          classId={classId}
          productId={search.product}
          onClose={() => change({ product: undefined })}
        />
      )}
    </>
  );
}
