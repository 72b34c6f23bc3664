import { LoadFailure } from "@kontor/kit/failure";
import { useWords } from "@kontor/kit/use-words";
import { Moment } from "@kontor/ui/moment";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Skeleton, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import classes from "./relationship.module.css";
import { type Event, relationshipHistoryQuery } from "./relationship.queries";

type Change = Event["changes"][number];

function useChangeText(): (change: Change) => string {
  const { t } = useTranslation();
  const words = useWords();
  const text = (field: string, value: unknown): string => {
    if (Array.isArray(value)) return value.length === 0 ? t("requests.nothing") : value.join(", ");
    if (typeof value === "boolean") return t(value ? "relationship.yes" : "relationship.no");
    if (value === null || value === undefined) return t("requests.nothing");
    return field === "status" ? words(`relationshipStatus.${String(value)}`, String(value)) : String(value);
  };
  return ({ field, before, after }) => {
    const label = words(`relationship.field.${field}`, field);
    return `${label}: ${text(field, field === "withdrawn" ? before : after)}`;
  };
}

function Entry({ event }: { event: Event }) {
  const { t } = useTranslation();
  const text = useChangeText();
  return (
    <li className={classes.event}>
      <Text size="sm" c="var(--k-muted)">
        <strong>{event.actor?.name ?? t("history.system")}</strong> <Moment at={event.occurredAt} />
      </Text>
      {event.changes.map((change) => (
        <div key={change.field}>{text(change)}</div>
      ))}
    </li>
  );
}

/** Who decided what about the customer, when and why. */
export function RelationshipHistory({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const history = useInfiniteQuery(relationshipHistoryQuery(customerId));
  const events = history.data?.pages.flatMap((page) => page.items);
  return (
    <Panel title={t("relationship.history")}>
      {history.isError && <LoadFailure error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <Skeleton height={80} radius="md" />}
      {events?.length === 0 && (
        <Text size="sm" c="var(--k-muted)">
          {t("relationship.noHistory")}
        </Text>
      )}
      <ol className={classes.events}>
        {events?.map((event) => (
          <Entry key={event.id} event={event} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t("history.more")}
        </Button>
      )}
    </Panel>
  );
}
