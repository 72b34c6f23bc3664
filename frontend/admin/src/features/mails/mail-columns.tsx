import type { Column } from "@kontor/ui/data-table-props";
import { Moment } from "@kontor/ui/moment";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { MailState, useTruthText } from "./mail-truth";
import classes from "./mails.module.css";
import type { Mail } from "./mails.queries";
import { useTruthOfAll } from "./transport-notice";

function Recipient({ mail }: { mail: Mail }) {
  return (
    <>
      {mail.toName ?? mail.customerName ?? mail.to}
      {(mail.toName ?? mail.customerName) && (
        <Text size="xs" c="var(--k-muted)">
          {mail.to}
        </Text>
      )}
    </>
  );
}

export function useMailColumns(onOpen: (id: string) => void): Column<Mail>[] {
  const { t } = useTranslation();
  const truth = useTruthText();
  const above = useTruthOfAll();
  return [
    {
      id: "subject",
      header: t("mail.subject"),
      cell: ({ id, subject }) => (
        <button type="button" className={classes.open} onClick={() => onOpen(id)}>
          {subject}
        </button>
      ),
      minWidth: 220,
    },
    { id: "to", header: t("mail.to"), cell: (mail) => <Recipient mail={mail} /> },
    { id: "kind", header: t("mail.kind"), cell: ({ kind }) => t(`mailKind.${kind}`) },
    { id: "queuedAt", header: t("mail.queuedAt"), cell: ({ queuedAt }) => <Moment at={queuedAt} /> },
    {
      id: "status",
      header: t("mail.truth"),
      cell: (mail) => (
        <>
          <MailState mail={mail} />
          {/* what holds for every mail of this server is said once, above the list */}
          {mail.truth.code !== above && <span className={classes.truth}>{truth(mail)}</span>}
        </>
      ),
      minWidth: 180,
    },
  ];
}
