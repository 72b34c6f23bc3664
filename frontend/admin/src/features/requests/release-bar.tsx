import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { requestSummaryQuery } from "@/domain/request/request-summary.query";
import classes from "./requests.module.css";
import { useReleaseService } from "./requests.queries";

type Props = { service: string; ids: string[]; onDone: () => void };

/** Gives a service to the selected customers, each on its own, and says how many have it now. */
export function ReleaseBar({ service, ids, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const { data } = useQuery(requestSummaryQuery);
  const { mutateAsync } = useReleaseService();
  const [busy, setBusy] = useState(false);
  if (ids.length === 0) return null;
  const name = data?.byStatus.find(({ code }) => code === service)?.name ?? service;
  const release = async () => {
    setBusy(true);
    let done = 0;
    let failure: unknown;
    for (const id of ids) {
      await mutateAsync({ id, code: service }).then(
        () => {
          done += 1;
        },
        (error: unknown) => {
          failure ??= error;
        },
      );
    }
    setBusy(false);
    if (failure) notices.failed(failure);
    if (done > 0) notices.done(t("requests.releasedFor", { service: name, done, of: ids.length }));
    onDone();
  };
  return (
    <Group className={classes.bulk} role="region" aria-label={t("requests.bulkRelease")} gap="xs">
      <Text size="sm" fw={600} mr="xs" role="status">
        {t("bulk.selected", { number: ids.length })}
      </Text>
      <Button size="xs" loading={busy} onClick={() => void release()}>
        {t("requests.releaseFor", { service: name, count: ids.length })}
      </Button>
      <Button variant="subtle" size="xs" disabled={busy} onClick={onDone}>
        {t("bulk.clear")}
      </Button>
    </Group>
  );
}
