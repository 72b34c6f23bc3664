import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import PencilLine from "lucide-react/icons/pencil-line";
import { useCallback } from "react";
import { useRights } from "@/shared/session";
import { ClassSetDrawer } from "./class-set-drawer";
import { type MatrixRow, type Owner, ownerQuery } from "./matrix.queries";
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

/** What customers of a class pay, as a sheet to read and to change. */
export function ClassMatrixPage() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { classId } = route.useParams();
  const search = route.useSearch();
  const owner: Owner = { kind: "class", id: classId };
  const { data: facts } = useSuspenseQuery(ownerQuery(owner));
  usePageTitle(t("class.pageTitle", { name: facts.name }));
  const change = useCallback(
    (part: MatrixSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  );
  const setTool = useSetTool(change);
  return (
    <>
      <OwnerMatrix owner={owner} facts={facts} search={search} onChange={change} rowTool={setTool} />
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
