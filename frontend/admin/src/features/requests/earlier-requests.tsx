import type { Schema } from "@kontor/api/types";
import { Moment } from "@kontor/ui/moment";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Title } from "@mantine/core";
import { REQUEST_TONES } from "./request-tones";
import classes from "./requests.module.css";

type Earlier = Schema<"EarlierRequest">;

function Said({ request }: { request: Earlier }) {
  const { t } = useTranslation();
  return (
    <>
      {request.reason && (
        <span className={classes.quote}>{t("requests.internal", { text: request.reason })}</span>
      )}
      {request.message && (
        <span className={classes.quote}>{t("requests.told", { text: request.message })}</span>
      )}
    </>
  );
}

/** What the customer asked for before, and what was said to it. */
export function EarlierRequests({ earlier }: { earlier: Earlier[] }) {
  const { t } = useTranslation();
  if (earlier.length === 0) return null;
  return (
    <div className={classes.block}>
      <Title order={3} size="h4">
        {t("requests.earlier")}
      </Title>
      <ul className={classes.plain}>
        {earlier.map((request) => (
          <li key={request.id}>
            <Tag tone={REQUEST_TONES[request.status]}>{t(`requestStatus.${request.status}`)}</Tag>
            <Moment at={request.decidedAt ?? request.createdAt} />
            {request.decidedBy && <span className="k-muted">{request.decidedBy}</span>}
            <Said request={request} />
          </li>
        ))}
      </ul>
    </div>
  );
}
