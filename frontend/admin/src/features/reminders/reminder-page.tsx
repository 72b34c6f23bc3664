import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import BellRing from "lucide-react/icons/bell-ring";
import { ListScreen } from "@/shared/lists/list-screen";
import { useRights } from "@/shared/session";
import { type ReminderRule, rulesQuery } from "./reminders.queries";
import { RuleForm } from "./rule-form";
import { SendingTime } from "./sending-time";

function useColumns(): Column<ReminderRule>[] {
  const { t } = useTranslation();
  return [
    {
      id: "event",
      header: t("reminders.event"),
      cell: ({ event }) => t(`reminderEvent.${event}`),
    },
    {
      id: "days",
      header: t("reminders.when"),
      cell: ({ daysBefore }) => t("reminders.days", { count: daysBefore }),
    },
    {
      id: "recipient",
      header: t("reminders.recipient"),
      cell: ({ recipient }) => t(`reminderRecipient.${recipient}`),
    },
    {
      id: "active",
      header: t("reminders.state"),
      cell: ({ active }) => (
        <Tag tone={active ? "accent" : "neutral"}>{t(active ? "reminders.on" : "reminders.off")}</Tag>
      ),
    },
  ];
}

function Lead() {
  const { t } = useTranslation();
  return (
    <>
      {t("reminders.lead")}{" "}
      <Link to="/settings/mails/planned" className="k-link">
        {t("reminders.toPlanned")}
      </Link>
    </>
  );
}

/** When customers and staff are reminded of what. */
export function ReminderPage() {
  const { t } = useTranslation();
  usePageTitle(t("reminders.title"));
  return (
    <Stack gap="xl">
      <div>
        <SendingTime />
      </div>
      <ListScreen
        frame="part"
        words={{
          title: t("reminders.rules"),
          lead: <Lead />,
          add: t("reminders.add"),
          none: t("reminders.none"),
          noneText: t("reminders.noneText"),
        }}
        icon={BellRing}
        columns={useColumns()}
        query={useQuery(rulesQuery)}
        rowKey={({ id }) => id}
        editable={useRights()("reminders:write")}
        whole
        titleOf={() => t("reminders.change")}
        form={(rule, onDone) => <RuleForm key={rule?.id} rule={rule} onDone={onDone} />}
      />
    </Stack>
  );
}
