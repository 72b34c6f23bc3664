import { LinkButton } from "@kontor/kit/link-button";
import { countOf, useTotalText } from "@kontor/ui/data-table-pager";
import { Day, Moment } from "@kontor/ui/moment";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link, linkOptions } from "@tanstack/react-router";
import CalendarClock from "lucide-react/icons/calendar-clock";
import CircleCheck from "lucide-react/icons/circle-check";
import ClockAlert from "lucide-react/icons/clock-alert";
import Lock from "lucide-react/icons/lock";
import MailX from "lucide-react/icons/mail-x";
import Unplug from "lucide-react/icons/unplug";
import classes from "./home.module.css";
import { type Today, todayQuery } from "./home.queries";
import { HomePart } from "./home-part";

const ICONS = {
  OVERDUE_REQUESTS: ClockAlert,
  HELD_RENEWALS: Lock,
  UPSTREAM_ENDS: Unplug,
  PRICES_BEGIN: CalendarClock,
  MAILS_GIVEN_UP: MailX,
} as const satisfies Record<Today["kind"], unknown>;

/** Where it is done. */
function listOf({ kind, from, to }: Today) {
  switch (kind) {
    case "OVERDUE_REQUESTS":
      return linkOptions({ to: "/requests", search: { sort: "dueAt" } });
    case "HELD_RENEWALS":
      return linkOptions({ to: "/associations", search: { outlook: "HELD", sort: "customer" } });
    case "UPSTREAM_ENDS":
      return linkOptions({
        to: "/associations",
        search: {
          outlook: "UPSTREAM_ENDS",
          outlookFrom: from ?? undefined,
          outlookTo: to ?? undefined,
          sort: "customer",
        },
      });
    case "PRICES_BEGIN":
      return linkOptions({ to: "/price-changes", search: { status: "PUBLISHED" } });
    case "MAILS_GIVEN_UP":
      return linkOptions({ to: "/settings/mails", search: { status: "FAILED" } });
  }
}

/** Where one of them is. */
function wayTo(kind: Today["kind"], id: string) {
  switch (kind) {
    case "OVERDUE_REQUESTS":
      return linkOptions({ to: "/requests", search: { request: id } });
    case "HELD_RENEWALS":
    case "UPSTREAM_ENDS":
      return linkOptions({ to: "/associations", search: { association: id } });
    case "PRICES_BEGIN":
      return linkOptions({ to: "/price-changes/$changeId", params: { changeId: id } });
    case "MAILS_GIVEN_UP":
      return linkOptions({ to: "/settings/mails", search: { status: "FAILED", mail: id } });
  }
}

function Thing({ kind, thing }: { kind: Today["kind"]; thing: Today["first"][number] }) {
  const { id, name, about, day, at } = thing;
  return (
    <li>
      <Link {...wayTo(kind, id)} className="k-link">
        {name}
      </Link>
      <span className={classes.note}>
        {about && about !== name && <span>{about}</span>}
        {day ? <Day on={day} /> : at && <Moment at={at} />}
      </span>
    </li>
  );
}

function Entry({ item }: { item: Today }) {
  const { t } = useTranslation();
  const totalText = useTotalText();
  const Icon = ICONS[item.kind];
  return (
    <li className={classes.entry} data-kind={item.kind}>
      <Icon size={18} aria-hidden />
      <div>
        <strong>
          {t(`home.today.${item.kind}`, { count: countOf(item.total), number: totalText(item.total) })}
        </strong>
        <ul className={classes.things}>
          {item.first.map((thing) => (
            <Thing key={thing.id} kind={item.kind} thing={thing} />
          ))}
        </ul>
      </div>
      <LinkButton {...listOf(item)} size="xs" variant="default">
        {t(`home.today.${item.kind}.go`)}
      </LinkButton>
    </li>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <p className={classes.nothing}>
      <CircleCheck size={18} aria-hidden />
      {t("home.nothingToday")}
    </p>
  );
}

/** What should be done today, the most urgent by name. */
export function TodayList() {
  const { t } = useTranslation();
  return (
    <HomePart title={t("home.today")} query={todayQuery}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing />
        ) : (
          <ul className={classes.entries}>
            {items.map((item) => (
              <Entry key={item.kind} item={item} />
            ))}
          </ul>
        )
      }
    </HomePart>
  );
}
