import { at, read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import PencilLine from "lucide-react/icons/pencil-line";
import { useCallback } from "react";
import { CurrencySwitch } from "@/domain/price/currency-switch";
import { priceChangeQuery } from "@/domain/price/price-changes.queries";
import { useRights } from "@/shared/session";
import { ClassSetDrawer } from "./class-set-drawer";
import type { MatrixRow, Owner } from "./matrix.queries";
import type { MatrixSearch } from "./matrix.search";
import { OwnerMatrix } from "./owner-matrix";

const route = getRouteApi("/in/classes/$classId/");

/** The whole set of a product, with its quantities and periods, beside the cells of the sheet. */
function useSetTool(open: (part: MatrixSearch) => void) {
  const { t } = useTranslation();
  const may = useRights();
  const mayPublish = may("prices:publish");
  return useCallback(
    ({ sku, productId }: MatrixRow) =>
      mayPublish && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          tabIndex={-1}
          title={t("classPrices.edit", { sku })}
          aria-label={t("classPrices.edit", { sku })}
          onClick={() => open({ product: productId })}
        >
          <PencilLine size={14} aria-hidden />
        </ActionIcon>
      ),
    [t, mayPublish, open],
  );
}

const ownedQuery = (id: string) => read("/api/v1/customer-classes/{id}", at(id));

/** The one of the draft that is edited, else the chosen one if the class has it, else the main one. */
function useCurrency({ currency, currencies }: Schema<"CustomerClassView">, search: MatrixSearch): string {
  const { data: draft } = useQuery({
    ...priceChangeQuery(search.change ?? ""),
    enabled: Boolean(search.change),
  });
  const chosen = draft?.currency ?? search.currency;
  return chosen !== undefined && currencies.includes(chosen) ? chosen : currency;
}

/** What customers of a class pay, as a sheet to read and to change. */
export function ClassMatrixPage() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { classId } = route.useParams();
  const search = route.useSearch();
  const { data: customerClass } = useSuspenseQuery(ownedQuery(classId));
  const currency = useCurrency(customerClass, search);
  const owner: Owner = { kind: "class", id: classId, currency };
  usePageTitle(t("class.pageTitle", { name: customerClass.name }));
  const change = useCallback(
    (part: MatrixSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  );
  const setTool = useSetTool(change);
  return (
    <>
      <CurrencySwitch
        currencies={customerClass.currencies}
        value={currency}
        // a draft is of one list
        onChange={(next) =>
          change({ currency: next, change: undefined, tool: undefined, product: undefined })
        }
      />
      <OwnerMatrix
        owner={owner}
        facts={{ name: customerClass.name, currency, listKind: "CLASS" }}
        search={search}
        onChange={change}
        rowTool={setTool}
      />
      {search.product && (
        <ClassSetDrawer
          classId={classId}
          currency={currency}
          productId={search.product}
          onClose={() => change({ product: undefined })}
        />
      )}
    </>
  );
}
