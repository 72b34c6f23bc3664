import { LoadFailure } from "@kontor/kit/failure";
import { usePageTitle } from "@kontor/kit/page-title";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { DeletionForm } from "./deletion-form";
import { DeletionParts } from "./deletion-parts";
import { deletionQuery } from "./life.queries";

const route = getRouteApi("/in/customers/$customerId");

/** What a deletion would take along, and the decision. */
export function DeletionPage() {
  const { t } = useTranslation();
  const { customerId } = route.useParams();
  const { data: preview, error, isError, refetch } = useQuery(deletionQuery(customerId));
  usePageTitle(t("life.delete"));
  if (isError) return <LoadFailure error={error} onRetry={() => void refetch()} />;
  return (
    <Panel title={t("life.delete")} lead={preview && t("life.lead", { count: preview.restoreDays })}>
      {preview ? (
        <Stack>
          <DeletionParts preview={preview} />
          <DeletionForm preview={preview} onStale={refetch} />
        </Stack>
      ) : (
        <Skeleton height={240} role="status" aria-label={t("loading")} />
      )}
    </Panel>
  );
}
