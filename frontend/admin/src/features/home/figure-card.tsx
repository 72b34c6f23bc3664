import { formatDay, formatMoney, formatNumber } from "@kontor/ui/format";
import { Sparkline } from "@kontor/ui/sparkline";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link, linkOptions } from "@tanstack/react-router";
import { FindingStrip } from "./finding-strip";
import classes from "./home.module.css";
import type { Figure } from "./home.queries";
import { useFigureNotes } from "./use-figure-notes";

const HOUR = 3_600_000;

function dayIn(days: number): string {
  return new Date(Date.now() + days * 24 * HOUR).toISOString().slice(0, 10);
}

/** The list behind a number. */
function listOf({ name, courses }: Figure) {
  switch (name) {
    case "OPEN_REQUESTS":
      return linkOptions({ to: "/requests" });
    case "RENEWALS": {
      // the server's day: that of the reseller, not of the reader
      const from = courses[0]?.points[0]?.from ?? dayIn(0);
      const to = new Date(Date.parse(`${from}T00:00:00Z`) + 29 * 24 * HOUR).toISOString().slice(0, 10);
      return linkOptions({
        to: "/associations",
        search: { outlook: "RENEWS", outlookFrom: from, outlookTo: to, sort: "renewsOn" },
      });
    }
    case "PRICE_FINDINGS":
      return linkOptions({ to: "/price-findings" });
    case "REGISTRATIONS":
      return linkOptions({ to: "/settings/sites" });
  }
}

function Courses({ figure: { name, courses } }: { figure: Figure }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return courses.map(({ currency, points }) => (
    <Sparkline
      key={currency ?? name}
      label={`${t(`home.course.${name}`)}${currency ? ` (${currency})` : ""}`}
      points={points.map(({ from, value }) => ({
        label: formatDay(from, locale),
        value: Number(value),
        text: currency
          ? formatMoney({ amount: value, currency }, locale)
          : formatNumber(Number(value), locale),
      }))}
    />
  ));
}

/** A number that leads to its list, what there is to say about it, and its course. */
export function FigureCard({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const notes = useFigureNotes()(figure);
  const money = figure.amounts.map((amount) => formatMoney(amount, locale));
  const values = money.length > 0 ? money : [formatNumber(figure.count, locale)];
  return (
    <>
      <Link {...listOf(figure)} className={classes.value}>
        {values.map((value) => (
          <span key={value}>{value}</span>
        ))}
      </Link>
      <p className={classes.note}>{notes.join(" · ")}</p>
      <div className={classes.course}>
        {figure.name === "PRICE_FINDINGS" && <FindingStrip parts={figure.parts} />}
        <Courses figure={figure} />
        {figure.courses.length > 0 && (
          <span className={classes.courseName} aria-hidden>
            {t(`home.course.${figure.name}`)}
          </span>
        )}
      </div>
    </>
  );
}
