import { usePageTitle } from "@kontor/kit/page-title";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { AdjustmentsEditor } from "@/domain/price/adjustments-editor";
import { useRights } from "@/shared/session";
import {
  classAdjustmentsQuery,
  classQuery,
  previewClassAdjustments,
  useSaveClassAdjustments,
} from "./classes.queries";

const route = getRouteApi("/in/classes/$classId");

export function ClassDiscountsPage() {
  const { t } = useTranslation();
  const may = useRights();
  const { classId } = route.useParams();
  const { data: customerClass } = useSuspenseQuery(classQuery(classId));
  const { data } = useSuspenseQuery(classAdjustmentsQuery(classId));
  const save = useSaveClassAdjustments(classId, data.version);
  usePageTitle(t("class.discountsTitle", { name: customerClass.name }));
  return (
    <Panel title={t("area.discounts")} lead={t("adjustment.classLead")}>
      <AdjustmentsEditor
        items={data.items}
        editable={may("prices:publish")}
        onPreview={(items, currency) =>
          previewClassAdjustments(classId, items, currency ?? customerClass.currency)
        }
        onSave={save.mutateAsync}
      />
    </Panel>
  );
}
