import { EmptyState } from "@kontor/ui/empty-state";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Changes, type HistoryEvent } from "./changes";
import { EndlessTimeline, TimelineEntry } from "./endless-timeline";
import classes from "./history.module.css";

type EntryProps = { event: HistoryEvent; actions?: ReactNode; hidden: readonly string[] };

/** Who did what and when. */
function Entry({ event, actions, hidden }: EntryProps) {
  const { t } = useTranslation();
  return (
    <TimelineEntry>
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
      <Changes changes={event.changes.filter(({ field }) => !hidden.includes(field))} names={event.names} />
    </TimelineEntry>
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
  return (
    <EndlessTimeline
      label={t("area.history")}
      query={history}
      empty={<EmptyState title={t("history.none")} />}
    >
      {(event) => <Entry key={event.id} event={event} actions={actions?.(event)} hidden={hidden} />}
    </EndlessTimeline>
  );
}
