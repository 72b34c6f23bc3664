import type { Schema } from "@kontor/api/types";
import { useChargeWords } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { SideDrawer } from "@kontor/ui/dialog";
import { formatDay, formatMoment } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Loader, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { classOf } from "@/domain/price/findings";
import classes from "./findings.module.css";
import { acceptedQuery } from "./price-findings.queries";

function Entry({ entry }: { entry: Schema<"AcceptedFinding"> }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  const who = entry.customerName ?? classOf(entry) ?? entry.listName ?? "";
  return (
    <li data-holds={entry.holds || undefined}>
      <div className={classes.entryTitle}>
        {[entry.sku, t(`finding.${entry.code}`), who].filter(Boolean).join(" · ")}
      </div>
      <div>{entry.charges.map(words.charge).join("; ")}</div>
      <div className="k-muted">
        {t("findings.acceptedThen", {
          who: entry.acceptedBy,
          when: formatMoment(entry.acceptedAt, locale),
          day: formatDay(entry.until, locale),
        })}
      </div>
      <div>{entry.reason}</div>
      {entry.endedAt && (
        <div className="k-muted">
          {t("findings.takenBackThen", {
            who: entry.endedBy ?? t("history.system"),
            when: formatMoment(entry.endedAt, locale),
          })}
        </div>
      )}
    </li>
  );
}

function Entries() {
  const { t } = useTranslation();
  const { data, isError, isPending, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(acceptedQuery);
  if (isError) return <LoadFailure error={error} onRetry={() => void refetch()} />;
  if (isPending) {
    return (
      <Group mt="md" role="status" aria-label={t("loading")}>
        <Loader size="xs" />
      </Group>
    );
  }
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <Text size="sm">{t("findings.neverAccepted")}</Text>;
  return (
    <>
      <ul className={classes.entries}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("timeline.more")}
        </Button>
      )}
    </>
  );
}

/** Everything that was ever accepted: by whom, why, until when, and what was taken back. */
export function AcceptedDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <SideDrawer opened title={t("findings.acceptedEver")} onClose={onClose} size="md">
      <Entries />
    </SideDrawer>
  );
}
