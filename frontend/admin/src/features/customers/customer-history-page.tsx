import { LoadFailure } from "@kontor/shared/failure";
import { usePageTitle } from "@kontor/shared/page-title";
import { EmptyState } from "@kontor/ui/empty-state";
import { Button, Skeleton, Stack } from "@mantine/core";
import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { customerQuery, historyQuery } from "./customers.queries";
import classes from "./history.module.css";
import { HistoryEntry } from "./history-entry";

const route = getRouteApi("/in/customers/$customerId");

export function CustomerHistoryPage() {
  const { t } = useTranslation();
  const { customerId } = route.useParams();
  const { data: customer } = useSuspenseQuery(customerQuery(customerId));
  const history = useInfiniteQuery(historyQuery(customerId));
  usePageTitle(t("history.pageTitle", { name: customer.displayName }));
  if (history.isError) return <LoadFailure error={history.error} onRetry={() => void history.refetch()} />;
  if (history.isPending) return <Waiting />;
  const events = history.data.pages.flatMap((page) => page.items);
  if (events.length === 0) return <EmptyState title={t("history.none")} />;
  return (
    <>
      <ol className={classes.timeline} aria-label={t("area.history")}>
        {events.map((event) => (
          <HistoryEntry key={event.id} event={event} customer={customer} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t("history.more")}
        </Button>
      )}
    </>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack role="status" aria-label={t("loading")}>
      <Skeleton height={88} radius="md" />
      <Skeleton height={88} radius="md" />
      <Skeleton height={88} radius="md" />
    </Stack>
  );
}
