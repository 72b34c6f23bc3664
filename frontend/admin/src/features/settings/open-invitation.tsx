import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { type User, useSendInvitation, useWithdrawInvitation } from "./settings.queries";

type Props = { user: User; onDone: () => void };

function Withdrawal({ user, onDone, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const withdraw = useWithdrawInvitation(user.id);
  const confirm = () =>
    withdraw
      .mutateAsync()
      .then(() => notices.done(t("team.withdrawn")), notices.failed)
      .then(onDone);
  return (
    <ConfirmDialog
      opened
      title={t("team.withdrawTitle")}
      confirmLabel={t("team.withdraw")}
      danger
      busy={withdraw.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {t("team.withdrawText", { email: user.email })}
    </ConfirmDialog>
  );
}

/** What can be done about an invitation as long as nobody has accepted it. */
export function OpenInvitation({ user, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const send = useSendInvitation(user.id);
  const [asking, setAsking] = useState(false);
  if (!user.invited || !user.active) return null;
  const again = () =>
    send
      .mutateAsync()
      .then(() => notices.done(t("team.sentAgain", { email: user.email })), notices.failed)
      .then(onDone);
  return (
    <Stack gap="xs">
      <Text size="sm">{t("team.invitation")}</Text>
      <Group>
        <Button variant="default" loading={send.isPending} onClick={() => void again()}>
          {t("team.sendAgain")}
        </Button>
        <Button variant="subtle" color="red" c="var(--k-danger)" onClick={() => setAsking(true)}>
          {t("team.withdraw")}
        </Button>
      </Group>
      {asking && <Withdrawal user={user} onDone={onDone} onClose={() => setAsking(false)} />}
    </Stack>
  );
}
