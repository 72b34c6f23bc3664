import type { Schema } from "@kontor/api/types";
import { useNotices } from "@kontor/shared/use-notices";
import { useWords } from "@kontor/shared/use-words";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { Button, Table } from "@mantine/core";
import Undo2 from "lucide-react/icons/undo-2";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRights } from "@/shared/session";
import { type Customer, useRevert } from "./customers.queries";
import classes from "./history.module.css";
import { useValueText } from "./value-text";

type Event = Schema<"HistoryView">;
type Props = { event: Event; customer: Customer };

function Changes({ changes }: { changes: Event["changes"] }) {
  const { t } = useTranslation();
  const words = useWords();
  const valueText = useValueText();
  if (changes.length === 0) return null;
  return (
    <Table className={classes.changes} verticalSpacing={6} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("history.field")}</Table.Th>
          <Table.Th>{t("history.before")}</Table.Th>
          <Table.Th>{t("history.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ field, before, after }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">{words(`field.${field}`, field)}</Table.Th>
            <Table.Td className={classes.before}>{valueText(field, before)}</Table.Td>
            <Table.Td className={classes.after}>{valueText(field, after)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function RevertButton({ event, customer }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const revert = useRevert(customer.id);
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    revert.mutate(
      { eventId: event.id, version: customer.version },
      {
        onSuccess: () => notices.done(t("history.reverted")),
        onError: notices.failed,
        onSettled: () => setAsking(false),
      },
    );
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<Undo2 size={14} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t("history.revert")}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t("history.revertTitle")}
        confirmLabel={t("history.revert")}
        busy={revert.isPending}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t("history.revertText")}
        <Changes
          changes={event.changes.map(({ field, before, after }) => ({ field, before: after, after: before }))}
        />
      </ConfirmDialog>
    </>
  );
}

export function HistoryEntry({ event, customer }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <li className={classes.event}>
      <div className={classes.head}>
        <div>
          <Tag tone={event.action === "REVERTED" ? "warn" : "neutral"}>
            {t(`history.action.${event.action}`)}
          </Tag>{" "}
          <strong>{event.actor?.name ?? t("history.system")}</strong>{" "}
          <span className={classes.when}>
            <Moment at={event.occurredAt} />
          </span>
        </div>
        {event.revertible && may("customers:write") && <RevertButton event={event} customer={customer} />}
      </div>
      <Changes changes={event.changes} />
    </li>
  );
}
