import { LoadFailure } from "@kontor/kit/failure";
import { useNotices } from "@kontor/kit/use-notices";
import { SideDrawer } from "@kontor/ui/dialog";
import { type Fact, Facts } from "@kontor/ui/facts";
import { Moment } from "@kontor/ui/moment";
import { useTranslation } from "@kontor/ui/use-translation";
import { Alert, Button, Group, Skeleton, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import Send from "lucide-react/icons/send";
import { useRights } from "@/shared/session";
import { MailState, useTruthText } from "./mail-truth";
import classes from "./mails.module.css";
import { type Mail, type MailDetail, mailQuery, useResend } from "./mails.queries";

function CustomerLink({ customerId, name }: { customerId: string; name: string }) {
  return (
    <Link to="/customers/$customerId" params={{ customerId }} className="k-link">
      {name}
    </Link>
  );
}

function useFacts(mail: Mail): Fact[] {
  const { t } = useTranslation();
  const truth = useTruthText();
  const { customerId, customerName, sentAt } = mail;
  const facts: Fact[] = [
    { label: t("mail.status"), value: <MailState mail={mail} /> },
    { label: t("mail.truth"), value: truth(mail) },
    { label: t("mail.to"), value: mail.toName ? `${mail.toName} <${mail.to}>` : mail.to },
    { label: t("mail.kind"), value: t(`mailKind.${mail.kind}`) },
    { label: t("mail.queuedAt"), value: <Moment at={mail.queuedAt} /> },
  ];
  if (mail.status === "SENT") facts.push({ label: t("mail.sentAt"), value: <Moment at={sentAt} /> });
  if (customerId) {
    const link = <CustomerLink customerId={customerId} name={customerName ?? mail.to} />;
    facts.push({ label: t("mail.customer"), value: link });
  }
  return facts;
}

function MailFacts({ mail }: { mail: Mail }) {
  return <Facts facts={useFacts(mail)} />;
}

function Log({ log }: { log: MailDetail["log"] }) {
  const { t } = useTranslation();
  if (log.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {t("mail.log")}
      </Title>
      <ol className={classes.log}>
        {log.map((attempt) => (
          <li key={attempt.at}>
            <Moment at={attempt.at} />
            <p>
              {attempt.delivered ? t("mail.delivered") : t("mail.notDelivered")}
              {attempt.detail && <span>{attempt.detail}</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Resend({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const resend = useResend();
  if (!useRights()("mails:write") || !mail.resendable) return null;
  return (
    <Group justify="flex-end">
      <Button
        variant="default"
        leftSection={<Send size={15} aria-hidden />}
        loading={resend.isPending}
        onClick={() =>
          resend.mutate(mail.id, {
            onSuccess: () => notices.done(t("mail.resent")),
            onError: notices.failed,
          })
        }
      >
        {mail.status === "QUEUED" ? t("mail.tryNow") : t("mail.resend")}
      </Button>
    </Group>
  );
}

function Content({ id }: { id: string }) {
  const { t } = useTranslation();
  const detail = useQuery(mailQuery(id));
  if (detail.isError) return <LoadFailure error={detail.error} onRetry={() => void detail.refetch()} />;
  if (detail.isPending) return <Skeleton height={320} radius="md" role="status" aria-label={t("loading")} />;
  const { mail, text, log } = detail.data;
  return (
    <Stack>
      <MailFacts mail={mail} />
      {text ? (
        <pre className={classes.body}>{text}</pre>
      ) : (
        <Alert color="gray" variant="light" title={t("mail.hidden")}>
          {t("mail.hiddenText")}
        </Alert>
      )}
      <Log log={log} />
      <Resend mail={mail} />
    </Stack>
  );
}

type Props = { id: string | undefined; title: string | undefined; onClose: () => void };

/** One mail as it was written, and what became of it. */
export function MailDrawer({ id, title, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <SideDrawer opened={id !== undefined} title={title ?? t("mail.one")} onClose={onClose}>
      {id && <Content id={id} />}
    </SideDrawer>
  );
}
