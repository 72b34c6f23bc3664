import { formatDay, formatShortDay } from "@kontor/ui/format";
import { type BarPart, StackedBars, type StackedBar } from "@kontor/ui/stacked-bars";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import classes from "./home.module.css";
import { HomePart } from "./home-part";
import { type Week, weeksQuery } from "./home.queries";

const OUTLOOK = { automatic: "AUTOMATIC", asked: "ASKED", ends: "ENDS" } as const;

type Name = keyof typeof OUTLOOK;

function Bars({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const parts: BarPart<Name>[] = [
    { name: "automatic", label: t("home.weeks.automatic"), tone: "accent" },
    { name: "asked", label: t("home.weeks.asked"), tone: "warn" },
    { name: "ends", label: t("home.weeks.ends"), tone: "muted" },
  ];
  const days = new Map(weeks.map((week) => [week.from, week]));
  const bars: StackedBar<Name>[] = weeks.map(({ from, to, automatic, asked, ends }) => ({
    key: from,
    label: `${formatDay(from, locale)} – ${formatDay(to, locale)}`,
    short: formatShortDay(from, locale),
    values: { automatic, asked, ends },
  }));
  return (
    <StackedBars
      label={t("home.weeks")}
      parts={parts}
      bars={bars}
      categoryHeader={t("home.weeks.week")}
      link={({ key }, { name }, props) => (
        <Link
          to="/associations"
          search={{ outlook: OUTLOOK[name], outlookFrom: key, outlookTo: days.get(key)?.to }}
          {...props}
        />
      )}
    />
  );
}

/** What renews and ends in the next thirteen weeks. */
export function Weeks() {
  const { t } = useTranslation();
  return (
    <HomePart title={t("home.weeks")} lead={t("home.weeks.lead")} query={weeksQuery}>
      {({ weeks }) =>
        weeks.every(({ automatic, asked, ends }) => automatic + asked + ends === 0) ? (
          <p className={classes.nothing}>{t("home.weeks.none")}</p>
        ) : (
          <Bars weeks={weeks} />
        )
      }
    </HomePart>
  );
}
