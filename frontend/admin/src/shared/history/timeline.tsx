import { LoadFailure } from "@kontor/shared/failure";
import { EmptyState } from "@kontor/ui/empty-state";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { Button, Skeleton, Stack } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Changes, type HistoryEvent } from "./changes";
import classes from "./history.module.css";

type EntryProps = { event: HistoryEvent; actions?: ReactNode; hidden: readonly string[] };

/** Who did what and when. */
function TimelineEntry({ event, actions, hidden }: EntryProps) {
  const { t } = useTranslation();
  return (
    <li className={classes.event}>
      <div className={classes.head}>
        <div>
          <Tag tone={event.action === "REVERTED" ? "warn" : "neutral"}>
            {t(`history.action.${event.action}`)}
          </Tag>{" "}
          <strong>{event.actor?.name ?? t("history.system")}</strong>{" "}
          <span className={classes.when}>
            <Moment at={event.occurredAt} />
          </span>
        </div>
        {actions}
      </div>
      <Changes changes={event.changes.filter(({ field }) => !hidden.includes(field))} />
    </li>
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

type Props = {
  history: UseInfiniteQueryResult<InfiniteData<{ items: HistoryEvent[] }>>;
  /** what can be done about an event */
  actions?: (event: HistoryEvent) => ReactNode;
  /** fields that say nothing to people, such as ids */
  hidden?: readonly string[];
};

/** The history of one thing, newest first. */
export function Timeline({ history, actions, hidden = [] }: Props) {
  const { t } = useTranslation();
  if (history.isError) return <LoadFailure error={history.error} onRetry={() => void history.refetch()} />;
  if (history.isPending) return <Waiting />;
  const events = history.data.pages.flatMap((page) => page.items);
  if (events.length === 0) return <EmptyState title={t("history.none")} />;
  return (
    <>
      <ol className={classes.timeline} aria-label={t("area.history")}>
        {events.map((event) => (
          <TimelineEntry key={event.id} event={event} actions={actions?.(event)} hidden={hidden} />
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
