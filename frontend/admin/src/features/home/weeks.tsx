import { formatDay, formatShortDay } from "@kontor/ui/format";
import { type BarPart, type StackedBar, StackedBars } from "@kontor/ui/stacked-bars";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import classes from "./home.module.css";
import { type Week, weeksQuery } from "./home.queries";
import { HomePart } from "./home-part";

/** The list of a part, in the order of its days. */
const LISTS = {
  automatic: { outlook: "AUTOMATIC", sort: "renewsOn" },
  asked: { outlook: "ASKED", sort: "renewsOn" },
  ends: { outlook: "ENDS", sort: "endsOn" },
} as const;

type Name = keyof typeof LISTS;

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
      link={({ key }, { name }, props) => {
        const { outlook, sort } = LISTS[name];
        return (
          <Link
            to="/associations"
            search={{ outlook, outlookFrom: key, outlookTo: days.get(key)?.to, sort }}
            {...props}
          />
        );
      }}
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
