import type { Column } from "@kontor/ui/data-table-props";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { useCurrentUser } from "@/shared/session";
import classes from "./mails.module.css";
import type { PlannedReminder } from "./planned.queries";
import { ReminderRecipient, useAboutColumns } from "./reminder-cells";

function Truth({ reminder: { truth } }: { reminder: PlannedReminder }) {
  const { t } = useTranslation();
  return (
    <>
      <Tag tone={truth.willBeSent ? "accent" : "neutral"}>
        {t(truth.willBeSent ? "planned.sent" : "planned.notSent")}
      </Tag>
      {!truth.willBeSent && <span className={classes.truth}>{t(`reminderTruth.${truth.code}`)}</span>}
    </>
  );
}

export function usePlannedColumns(): Column<PlannedReminder>[] {
  const { t } = useTranslation();
  // the time that is set is one of the reseller's zone
  const zone = useCurrentUser()?.reseller?.timeZone;
  return [
    { id: "sendOn", header: t("planned.sendOn"), cell: ({ sendOn }) => <Moment at={sendOn} zone={zone} /> },
    ...useAboutColumns<PlannedReminder>(),
    {
      id: "recipient",
      header: t("reminders.recipient"),
      cell: ({ rule, customer, to }) => (
        <ReminderRecipient recipient={rule.recipient} customer={customer} to={to} />
      ),
    },
    {
      id: "truth",
      header: t("mail.truth"),
      cell: (reminder) => <Truth reminder={reminder} />,
      minWidth: 200,
    },
  ];
}
