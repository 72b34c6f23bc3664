import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton, Stack } from "@mantine/core";
import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import classes from "./home.module.css";
import { PartFailure } from "./part-failure";

type Props<Data> = {
  title: string;
  lead?: string;
  query: UseQueryOptions<Data>;
  children: (data: Data) => ReactNode;
};

/** A part of the page that is read by itself. */
export function HomePart<Data>({ title, lead, query, children }: Props<Data>) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(query);
  return (
    <div className={classes.part}>
      <Panel title={title} lead={lead}>
        {data !== undefined ? (
          children(data)
        ) : error ? (
          <PartFailure error={error} onRetry={() => void refetch()} />
        ) : (
          <Stack role="status" aria-label={t("loading")} gap="xs">
            <Skeleton height={32} />
            <Skeleton height={32} />
            <Skeleton height={32} />
          </Stack>
        )}
      </Panel>
    </div>
  );
}
