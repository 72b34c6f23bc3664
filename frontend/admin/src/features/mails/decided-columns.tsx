import type { Column } from "@kontor/ui/data-table-props";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";
import classes from "./mails.module.css";
import type { DecidedReminder } from "./planned.queries";
import { ReminderRecipient, useAboutColumns } from "./reminder-cells";

/** The mail, which knows its own fate, or why there is none. */
function Outcome({ reminder: { outcome, truth, mailId } }: { reminder: DecidedReminder }) {
  const { t } = useTranslation();
  return (
    <>
      <Tag tone={outcome === "QUEUED" ? "accent" : "neutral"}>{t(`reminderOutcome.${outcome}`)}</Tag>
      <span className={classes.truth}>
        {outcome === "SKIPPED" && t(`reminderTruth.${truth.code}`)}
        {mailId && (
          <Link to="/settings/mails" search={{ mail: mailId }} className="k-link">
            {t("decided.mail")}
          </Link>
        )}
      </span>
    </>
  );
}

export function useDecidedColumns(): Column<DecidedReminder>[] {
  const { t } = useTranslation();
  return [
    { id: "decidedAt", header: t("decided.at"), cell: ({ decidedAt }) => <Moment at={decidedAt} /> },
    ...useAboutColumns<DecidedReminder>(),
    {
      id: "daysBefore",
      header: t("reminders.when"),
      cell: ({ daysBefore }) => t("reminders.days", { count: daysBefore }),
    },
    {
      id: "recipient",
      header: t("reminders.recipient"),
      cell: ({ recipient, customer }) => <ReminderRecipient recipient={recipient} customer={customer} />,
    },
    {
      id: "outcome",
      header: t("decided.outcome"),
      cell: (reminder) => <Outcome reminder={reminder} />,
      minWidth: 200,
    },
  ];
}
