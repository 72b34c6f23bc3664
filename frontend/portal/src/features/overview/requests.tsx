import { LoadFailure } from "@kontor/kit/failure";
import { Moment } from "@kontor/ui/moment";
import { Panel } from "@kontor/ui/panel";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Skeleton, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { usePortal } from "@/shared/portal";
import classes from "./overview.module.css";
import { type MyRequest, requestsQuery, servicesOf } from "./overview.queries";

const TONES = { OPEN: "warn", APPROVED: "accent", REJECTED: "danger", WITHDRAWN: "neutral" } as const;

function Request({ request, onWithdraw }: { request: MyRequest; onWithdraw: () => void }) {
  const { t } = useTranslation();
  const { name } = usePortal();
  return (
    <li className={classes.request}>
      <div className={classes.words}>
        <Text fw={600}>{servicesOf(request)}</Text>
        <Text size="sm" c="var(--k-muted)">
          <Moment at={request.createdAt} />
        </Text>
        {request.note && <Text size="sm">{request.note}</Text>}
        {request.message && (
          <Text size="sm">{t("relationship.message", { name, message: request.message })}</Text>
        )}
      </div>
      <Tag tone={TONES[request.status]}>{t(`request.${request.status}`)}</Tag>
      {request.status === "OPEN" && (
        <Button
          variant="default"
          size="xs"
          onClick={onWithdraw}
          aria-label={t("request.withdrawOf", { services: servicesOf(request) })}
        >
          {t("request.withdraw")}
        </Button>
      )}
    </li>
  );
}

// few withdraw what they asked for
const Withdrawal = lazy(() => import("./withdrawal").then((module) => ({ default: module.Withdrawal })));

/** What the customer has asked for and what became of it. */
export function Requests() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(requestsQuery);
  const [leaving, setLeaving] = useState<MyRequest>();
  if (query.isError) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton height={120} radius="lg" />;
  const requests = query.data.pages.flatMap((page) => page.items);
  if (requests.length === 0) return null;
  return (
    <Panel title={t("requests.title")}>
      <ul className={classes.requests}>
        {requests.map((request) => (
          <Request key={request.id} request={request} onWithdraw={() => setLeaving(request)} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          size="xs"
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("requests.more")}
        </Button>
      )}
      <Suspense>{leaving && <Withdrawal request={leaving} onClose={() => setLeaving(undefined)} />}</Suspense>
    </Panel>
  );
}
