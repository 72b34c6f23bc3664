import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Timeline } from "@/domain/history/timeline";
import { DownloadMenu } from "@/shared/lists/download-menu";
import { useRights } from "@/shared/session";
import { customerQuery, historyQuery } from "./customers.queries";
import { RevertButton } from "./revert-button";

const route = getRouteApi("/in/customers/$customerId");

export function CustomerHistoryPage() {
  const { t } = useTranslation();
  const may = useRights();
  const { customerId } = route.useParams();
  const { data: customer } = useSuspenseQuery(customerQuery(customerId));
  const history = useInfiniteQuery(historyQuery(customerId));
  usePageTitle(t("history.pageTitle", { name: customer.displayName }));
  return (
    <>
      <Group justify="flex-end" mb="sm">
        <DownloadMenu
          path={`/api/v1/customers/${customerId}/history`}
          query={{}}
          fileName={t("download.file.history")}
        />
      </Group>
      <Timeline
        history={history}
        actions={(event) =>
          event.revertible && may("customers:write") && <RevertButton event={event} customer={customer} />
        }
      />
    </>
  );
}
