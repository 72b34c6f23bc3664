import type { Schema } from "@kontor/api/types";
import type { Column } from "@kontor/ui/data-table-props";
import { Day } from "@kontor/ui/moment";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";

/** What the reminder is about. */
function ReminderSubject({ subject }: { subject: Schema<"ReminderSubjectRef"> }) {
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

function ReminderEvent({ event, on }: { event: Schema<"ReminderEvent">; on: string }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`reminderEvent.${event}`)}
      <Text size="xs" c="var(--k-muted)">
        <Day on={on} />
      </Text>
    </>
  );
}

type RecipientProps = {
  recipient: Schema<"ReminderRecipient">;
  customer?: { id: string; name: string } | null;
  to?: string | null;
};

/** The staff, or a customer and the address. */
export function ReminderRecipient({ recipient, customer, to }: RecipientProps) {
  const { t } = useTranslation();
  if (recipient === "STAFF") return t("reminderRecipient.STAFF");
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

type About = { subject: Schema<"ReminderSubjectRef">; event: Schema<"ReminderEvent">; eventOn: string };

/** What a reminder is about, in every list of reminders. */
export function useAboutColumns<Row extends About>(): Column<Row>[] {
  const { t } = useTranslation();
  return [
    {
      id: "subject",
      header: t("planned.subject"),
      cell: ({ subject }) => <ReminderSubject subject={subject} />,
      minWidth: 160,
    },
    {
      id: "event",
      header: t("reminders.event"),
      cell: ({ event, eventOn }) => <ReminderEvent event={event} on={eventOn} />,
    },
  ];
}
