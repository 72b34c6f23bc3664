import { formatNumber } from "@kontor/ui/format";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import { TimelineEntry } from "@/domain/history/endless-timeline";
import type { PriceChange } from "@/domain/price/price-changes.queries";
import { TONES, useEffectiveText } from "./change-words";
import classes from "./changes.module.css";

/** One change in the timeline: what it is, whose prices, since when and by whom. */
export function ChangeEntry({ change }: { change: PriceChange }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const effective = useEffectiveText();
  const { id, name, status, listName, listKind, itemCount, publishedAt, publishedBy, createdAt, createdBy } =
    change;
  return (
    <TimelineEntry tone={TONES[status]}>
      <div className={classes.eventHead}>
        <Link to="/price-changes/$changeId" params={{ changeId: id }} className={classes.eventName}>
          {name}
        </Link>
        <Tag tone={TONES[status]}>{t(`changeStatus.${status}`)}</Tag>
        {change.revertsId && <Tag>{t("change.isReversal")}</Tag>}
      </div>
      <p className={classes.eventFacts}>
        <span>{`${t(`listKind.${listKind}`)} · ${listName} · ${change.currency}`}</span>
        <span>
          {change.adjusts
            ? t("area.discounts")
            : t("change.prices", { count: itemCount, number: formatNumber(itemCount, locale) })}
        </span>
        <span>{effective(change)}</span>
      </p>
      <p className={classes.eventFacts}>
        <span>{publishedBy ?? createdBy ?? t("history.system")}</span>
        <Moment at={publishedAt ?? createdAt} />
      </p>
    </TimelineEntry>
  );
}
