import { LoadFailure } from "@kontor/kit/failure";
import type { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Skeleton, Stack } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ComponentProps, ReactNode } from "react";
import classes from "./timeline.module.css";

type EntryProps = { tone?: ComponentProps<typeof Tag>["tone"]; children: ReactNode };

/** One thing that happened; the tone is that of its dot. */
export function TimelineEntry({ tone = "accent", children }: EntryProps) {
  return (
    <li className={classes.entry} data-tone={tone}>
      {children}
    </li>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack role="status" aria-label={t("loading")}>
      <Skeleton height={76} radius="md" />
      <Skeleton height={76} radius="md" />
      <Skeleton height={76} radius="md" />
    </Stack>
  );
}

type Props<Item> = {
  label: string;
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>;
  empty: ReactNode;
  children: (item: Item) => ReactNode;
};

/** What happened, newest first, page after page. */
export function EndlessTimeline<Item>({ label, query, empty, children }: Props<Item>) {
  const { t } = useTranslation();
  if (query.isError) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      <ol className={classes.timeline} aria-label={label}>
        {items.map(children)}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("history.more")}
        </Button>
      )}
    </>
  );
}
