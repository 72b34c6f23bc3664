import type { Schema } from "@kontor/api/types";
import { LoadFailure } from "@kontor/kit/failure";
import { EmptyState } from "@kontor/ui/empty-state";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Stack } from "@mantine/core";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import { type GridProps, PriceGrid } from "./price-grid";

const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];

function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack role="status" aria-label={t("loading")} gap={10}>
      {ROWS.map((row) => (
        <Skeleton key={row} height={36} radius="md" />
      ))}
    </Stack>
  );
}

type Sheets = UseInfiniteQueryResult<InfiniteData<Schema<"PriceSheet">>>;
type Props = Omit<GridProps, "items" | "rowCount" | "onEnd" | "busy"> & { query: Sheets };

/** The grid in its four states; further pages follow while scrolling. */
export function PriceSheets({ query, ...grid }: Props) {
  const { t } = useTranslation();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (query.isError) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Waiting />;
  const items = query.data.pages.flatMap((page) => page.items);
  const total = query.data.pages[0]?.total;
  if (items.length === 0) return <EmptyState title={t("grid.none")}>{t("grid.noneText")}</EmptyState>;
  return (
    <PriceGrid
      {...grid}
      items={items}
      rowCount={total?.exact ?? total?.atLeast ?? items.length}
      onEnd={more}
      busy={isFetchingNextPage}
    />
  );
}
