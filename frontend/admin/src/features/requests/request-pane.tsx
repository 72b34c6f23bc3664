import { LoadFailure } from "@kontor/kit/failure";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Kbd, Skeleton, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import ArrowLeft from "lucide-react/icons/arrow-left";
import { useId } from "react";
import { useRights } from "@/shared/session";
import { EarlierRequests } from "./earlier-requests";
import { RequestFacts } from "./request-facts";
import { RequestOutcome } from "./request-outcome";
import { RequestSuspicions } from "./request-suspicions";
import { REQUEST_TONES } from "./request-tones";
import classes from "./requests.module.css";
import { type Request, requestQuery } from "./requests.queries";

type Dialogs = { onDialog: (dialog: "approve" | "reject") => void };
type Props = Dialogs & { id: string; onBack: () => void };

const KEYS = { approve: "A", reject: "R" };

function Decide({ onDialog }: Dialogs) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <Button rightSection={<Kbd size="xs">{KEYS.approve}</Kbd>} onClick={() => onDialog("approve")}>
        {t("requests.approve")}
      </Button>
      <Button
        variant="default"
        rightSection={<Kbd size="xs">{KEYS.reject}</Kbd>}
        onClick={() => onDialog("reject")}
      >
        {t("requests.reject")}
      </Button>
    </Group>
  );
}

function Decided({ request }: { request: Request }) {
  const { t } = useTranslation();
  const { decision } = request;
  if (!decision) return null;
  return (
    <p className={classes.decided}>
      {t("requests.decidedBy", { by: decision.by })} <Moment at={decision.at} />
      {decision.reason && (
        <span className={classes.quote}>{t("requests.internal", { text: decision.reason })}</span>
      )}
      {decision.message && (
        <span className={classes.quote}>{t("requests.told", { text: decision.message })}</span>
      )}
    </p>
  );
}

function Head({ request, onDialog }: Dialogs & { request: Request }) {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <div className={classes.paneHead}>
      <div>
        <Title order={2} size="h3">
          <Link
            to="/customers/$customerId/services"
            params={{ customerId: request.customerId }}
            className="k-link"
          >
            {request.customerName}
          </Link>
        </Title>
        <Group gap={6} mt={4}>
          <Tag tone={REQUEST_TONES[request.status]}>{t(`requestStatus.${request.status}`)}</Tag>
          <Tag>{t(`requests.kind.${request.kind}`)}</Tag>
          {request.overdue && <Tag tone="danger">{t("requests.overdue")}</Tag>}
        </Group>
      </div>
      {request.status === "OPEN" && may("requests:decide") && <Decide onDialog={onDialog} />}
    </div>
  );
}

function Content({ id, onDialog }: Dialogs & { id: string }) {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery(requestQuery(id));
  if (isError) return <LoadFailure error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Stack role="status" aria-label={t("loading")}>
        <Skeleton height={40} radius="md" />
        <Skeleton height={180} radius="md" />
      </Stack>
    );
  }
  return (
    <>
      <Head request={data.request} onDialog={onDialog} />
      <Decided request={data.request} />
      <RequestFacts detail={data} />
      <RequestSuspicions detail={data} />
      <EarlierRequests earlier={data.earlier} />
      {data.outcome && <RequestOutcome outcome={data.outcome} />}
    </>
  );
}

/** Everything about one request that helps to decide it. */
export function RequestPane({ id, onBack, onDialog }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section className={classes.pane} aria-labelledby={heading}>
      <h2 id={heading} className="k-spoken">
        {t("requests.chosen")}
      </h2>
      <Button
        variant="subtle"
        size="xs"
        className={classes.back}
        leftSection={<ArrowLeft size={14} aria-hidden />}
        onClick={onBack}
      >
        {t("requests.back")}
      </Button>
      <Content id={id} onDialog={onDialog} />
    </section>
  );
}
