import { timelineStateValues } from "@kontor/api/schema";
import type { ResolvedPrice } from "@kontor/kit/charges";
import { LoadFailure } from "@kontor/kit/failure";
import { formatChange, formatDay, formatMoment, formatMoney } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Loader, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import History from "lucide-react/icons/history";
import { useState } from "react";
import classes from "./price-timeline.module.css";
import { type Payer, type TimelineEntry, timelineQuery } from "./timeline.queries";

type Props = { payer: Payer; price: ResolvedPrice };

function useEntryFacts({ amount, percent, currency, validFrom, validUntil, minQuantity }: TimelineEntry) {
  const { t } = useTranslation();
  const locale = useLocale();
  const value =
    amount && currency ? formatMoney({ amount, currency }, locale) : percent && formatChange(percent, locale);
  const from = validFrom ? t("why.from", { day: formatDay(validFrom, locale) }) : t("timeline.always");
  const until = validUntil ? t("why.until", { day: formatDay(validUntil, locale) }) : "";
  const tier = minQuantity > 1 ? t("why.fromQuantity", { quantity: minQuantity }) : "";
  return { value, days: [from, until, tier].filter((fact) => fact !== "").join(" ") };
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { value, days } = useEntryFacts(entry);
  const who = { who: entry.recordedBy ?? t("history.system"), when: formatMoment(entry.recordedAt, locale) };
  return (
    <li className={classes.entry} data-state={entry.state}>
      <span className="k-number">{value}</span>
      <div>
        <div>{days}</div>
        <div className={classes.fact}>
          {[t(`level.${entry.level}`), t("why.recorded", who)].join(", ")}
          {entry.changeId && (
            <>
              {" · "}
              <Link to="/price-changes/$changeId" params={{ changeId: entry.changeId }} className="k-link">
                {entry.changeName}
              </Link>
            </>
          )}
        </div>
        {entry.reason && <div className={classes.fact}>{t("timeline.reason", { reason: entry.reason })}</div>}
        {entry.replacedAt && (
          <div className={classes.fact}>
            {t("timeline.replaced", {
              who: entry.replacedBy ?? t("history.system"),
              when: formatMoment(entry.replacedAt, locale),
            })}
          </div>
        )}
      </div>
    </li>
  );
}

function Timeline({ payer, price }: Props) {
  const { t } = useTranslation();
  const { data, isError, isPending, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(timelineQuery(payer, price));
  if (isError) return <LoadFailure error={error} onRetry={() => void refetch()} />;
  if (isPending) {
    return (
      <Group mt="md" role="status" aria-label={t("loading")}>
        <Loader size="xs" />
      </Group>
    );
  }
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <Text size="sm">{t("timeline.none")}</Text>;
  return (
    <>
      {timelineStateValues.map((state) => {
        const found = entries.filter((entry) => entry.state === state);
        return (
          found.length > 0 && (
            <section key={state} aria-label={t(`timeline.${state}`)}>
              <Text component="h3" size="sm" fw={600} mt="sm" mb={4}>
                {t(`timeline.${state}`)}
              </Text>
              <ul className={classes.entries}>
                {found.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {hasNextPage && (
        <Button
          variant="default"
          size="xs"
          mt="sm"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t("timeline.more")}
        </Button>
      )}
    </>
  );
}

/** One price over time, with who and why; asked for only once somebody wants to see it. */
export function PriceTimeline(props: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.timeline}>
      <Button
        variant="default"
        size="xs"
        leftSection={<History size={14} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t("timeline.title")}
      </Button>
      {open && <Timeline {...props} />}
    </div>
  );
}
