import { LoadFailure } from "@kontor/kit/failure";
import { useNotices } from "@kontor/kit/use-notices";
import { Moment } from "@kontor/ui/moment";
import { Panel } from "@kontor/ui/panel";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Skeleton, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import Monitor from "lucide-react/icons/monitor";
import { deviceName } from "./device";
import classes from "./security.module.css";
import { type MySession, sessionsQuery, useEndOthers, useEndSession } from "./security.queries";
import { shownAddress } from "./shown-address";

function Session({ session }: { session: MySession }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const end = useEndSession();
  const device = deviceName(session.device) ?? t("sessions.unknown");
  const leave = () =>
    end.mutateAsync(session.id).then(() => notices.done(t("sessions.ended")), notices.failed);
  return (
    <li className={classes.session}>
      <Monitor size={20} aria-hidden />
      <div className={classes.words}>
        <Text fw={600}>{device}</Text>
        <Text size="sm" c="var(--k-muted)">
          {t("sessions.lastUsed", { address: shownAddress(session.address) })}{" "}
          <Moment at={session.lastUsedAt} />
        </Text>
      </div>
      {session.current ? (
        <Tag tone="accent">{t("sessions.current")}</Tag>
      ) : (
        <Button
          variant="default"
          size="xs"
          loading={end.isPending}
          onClick={() => void leave()}
          aria-label={t("sessions.endOf", { device })}
        >
          {t("sessions.end")}
        </Button>
      )}
    </li>
  );
}

function SessionList() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(sessionsQuery);
  if (query.isError) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton height={90} role="status" aria-label={t("loading")} />;
  return (
    <>
      <ul className={classes.sessions}>
        {query.data.pages
          .flatMap((page) => page.items)
          .map((session) => (
            <Session key={session.id} session={session} />
          ))}
      </ul>
      {query.hasNextPage && (
        <Button variant="subtle" size="xs" mt="sm" onClick={() => void query.fetchNextPage()}>
          {t("sessions.more")}
        </Button>
      )}
    </>
  );
}

/** Where the person is signed in; one click ends everything elsewhere. */
export function SessionsPanel() {
  const { t } = useTranslation();
  const notices = useNotices();
  const endOthers = useEndOthers();
  const leave = () =>
    endOthers.mutateAsync().then(() => notices.done(t("sessions.othersEnded")), notices.failed);
  return (
    <Panel
      title={t("sessions.title")}
      lead={t("sessions.lead")}
      actions={
        <Button variant="default" size="xs" loading={endOthers.isPending} onClick={() => void leave()}>
          {t("sessions.endOthers")}
        </Button>
      }
    >
      <SessionList />
    </Panel>
  );
}
