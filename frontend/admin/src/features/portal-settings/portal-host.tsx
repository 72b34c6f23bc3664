import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Stack, Text } from "@mantine/core";
import classes from "./portal-settings.module.css";
import { type PortalSettings, useVerifyHost } from "./portal-settings.queries";

const RECORD_TYPE = "TXT";

type Props = { settings: PortalSettings; editable: boolean };

/** What the reseller puts into its name server so that nobody else's host can be claimed. */
export function PortalHost({ settings, editable }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const verify = useVerifyHost();
  const { hostName, hostVerified, hostRecord } = settings;
  if (!hostName) return null;
  if (hostVerified) return <Tag tone="accent">{t("portal.host.verified", { host: hostName })}</Tag>;
  const check = () =>
    verify.mutateAsync().then(
      () => notices.done(t("portal.host.done")),
      () => undefined,
    );
  return (
    <Stack gap="xs" className={classes.fullRow} align="flex-start">
      <Text size="sm">{t("portal.host.prove", { host: hostName })}</Text>
      {hostRecord && (
        <dl className={classes.record}>
          <dt>{t("portal.host.type")}</dt>
          <dd>{RECORD_TYPE}</dd>
          <dt>{t("portal.host.name")}</dt>
          <dd>{hostRecord.name}</dd>
          <dt>{t("portal.host.value")}</dt>
          <dd>{hostRecord.value}</dd>
        </dl>
      )}
      <Refusal error={verify.error} />
      {editable && (
        <Button variant="default" size="xs" loading={verify.isPending} onClick={() => void check()}>
          {t("portal.host.verify")}
        </Button>
      )}
    </Stack>
  );
}
