import { usePageTitle } from "@kontor/kit/page-title";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { AdjustmentsEditor } from "@/domain/price/adjustments-editor";
import { useRights } from "@/shared/session";
import {
  customerAdjustmentsQuery,
  previewCustomerAdjustments,
  useSaveCustomerAdjustments,
} from "./customer-prices.queries";

const route = getRouteApi("/in/customers/$customerId");

export function CustomerDiscountsPage() {
  const { t } = useTranslation();
  const may = useRights();
  const { customerId } = route.useParams();
  const { data } = useSuspenseQuery(customerAdjustmentsQuery(customerId));
  const save = useSaveCustomerAdjustments(customerId, data.version);
  usePageTitle(t("area.discounts"));
  return (
    <Panel title={t("area.discounts")} lead={t("adjustment.customerLead")}>
      <AdjustmentsEditor
        items={data.items}
        editable={may("prices:publish")}
        onPreview={(items) => previewCustomerAdjustments(customerId, items)}
        onSave={save.mutateAsync}
      />
    </Panel>
  );
}
