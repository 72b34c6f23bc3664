import type { Column } from "@kontor/ui/data-table";
import { Day, Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./mails.module.css";
import type { PlannedReminder } from "./planned.queries";

function Subject({ reminder: { subject } }: { reminder: PlannedReminder }) {
  return (
    <>
      <strong>{subject.identifier ?? subject.productName}</strong>
      {subject.identifier && (
        <Text size="xs" c="var(--k-muted)">
          {subject.productName}
        </Text>
      )}
    </>
  );
}

function Recipient({ reminder: { rule, customer, to } }: { reminder: PlannedReminder }) {
  const { t } = useTranslation();
  if (rule.recipient === "STAFF") return t("reminderRecipient.STAFF");
  return (
    <>
      {customer && (
        <Link to="/customers/$customerId" params={{ customerId: customer.id }} className="k-link">
          {customer.name}
        </Link>
      )}
      {to && (
        <Text size="xs" c="var(--k-muted)">
          {to}
        </Text>
      )}
    </>
  );
}

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
  return [
    { id: "sendOn", header: t("planned.sendOn"), cell: ({ sendOn }) => <Moment at={sendOn} /> },
    {
      id: "subject",
      header: t("planned.subject"),
      cell: (reminder) => <Subject reminder={reminder} />,
      minWidth: 160,
    },
    {
      id: "event",
      header: t("reminders.event"),
      cell: ({ event, eventOn }) => (
        <>
          {t(`reminderEvent.${event}`)}
          <Text size="xs" c="var(--k-muted)">
            <Day on={eventOn} />
          </Text>
        </>
      ),
    },
    {
      id: "recipient",
      header: t("reminders.recipient"),
      cell: (reminder) => <Recipient reminder={reminder} />,
    },
    {
      id: "truth",
      header: t("mail.truth"),
      cell: (reminder) => <Truth reminder={reminder} />,
      minWidth: 200,
    },
  ];
}
