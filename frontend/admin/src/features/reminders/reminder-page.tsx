import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { Dialog } from "@kontor/ui/dialog";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import BellRing from "lucide-react/icons/bell-ring";
import Plus from "lucide-react/icons/plus";
import { useRights } from "@/shared/session";
import { type ReminderRule, rulesQuery } from "./reminders.queries";
import type { RemindersSearch } from "./reminders.search";
import { RuleForm } from "./rule-form";
import { SendingTime } from "./sending-time";

const route = getRouteApi("/in/settings/reminders");

function useColumns(): Column<ReminderRule>[] {
  const { t } = useTranslation();
  return [
    {
      id: "event",
      header: t("reminders.event"),
      cell: ({ event }) => <strong>{t(`reminderEvent.${event}`)}</strong>,
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

type RulesProps = { search: RemindersSearch; go: (search: RemindersSearch) => void };

function RulesHead({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation();
  const editable = useRights()("reminders:write");
  return (
    <Group justify="space-between" align="flex-start" mb="sm" mt="xl">
      <div>
        <Title order={2} size="h3">
          {t("reminders.rules")}
        </Title>
        <Text size="sm" c="var(--k-muted)">
          {t("reminders.lead")}{" "}
          <Link to="/settings/mails/planned" className="k-link">
            {t("reminders.toPlanned")}
          </Link>
        </Text>
      </div>
      {editable && (
        <Button size="xs" variant="default" leftSection={<Plus size={14} aria-hidden />} onClick={onAdd}>
          {t("reminders.add")}
        </Button>
      )}
    </Group>
  );
}

function Rules({ search, go }: RulesProps) {
  const { t } = useTranslation();
  const editable = useRights()("reminders:write");
  const rules = useQuery(rulesQuery);
  const rule = rules.data?.items.find(({ id }) => id === search.rule);
  const close = () => go({});
  return (
    <>
      <RulesHead onAdd={() => go({ new: true })} />
      <ListTable
        label={t("reminders.rules")}
        columns={useColumns()}
        query={rules}
        rowKey={({ id }) => id}
        onOpen={editable ? ({ id }) => go({ rule: id }) : undefined}
        empty={{ title: t("reminders.none"), text: t("reminders.noneText"), icon: BellRing }}
      />
      <Dialog
        opened={editable && (search.new === true || rule !== undefined)}
        title={rule ? t("reminders.change") : t("reminders.add")}
        onClose={close}
        size="md"
      >
        <RuleForm key={search.rule} rule={rule} onDone={close} />
      </Dialog>
    </>
  );
}

/** When customers and staff are reminded of what. */
export function ReminderPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  usePageTitle(t("reminders.title"));
  const go = (part: RemindersSearch) =>
    void navigate({ to: "/settings/reminders", search: part, resetScroll: false });
  return (
    <>
      <SendingTime />
      <Rules search={search} go={go} />
    </>
  );
}
