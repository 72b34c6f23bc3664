import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useCurrentUser } from "@/shared/session";
import { type User, useRemoveSecondFactor } from "./settings.queries";

/** Helps a colleague who lost the authenticator app; nothing for people without one, and for oneself. */
export function LostApp({ user, onDone }: { user: User; onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const me = useCurrentUser();
  const remove = useRemoveSecondFactor(user.id);
  const [asked, setAsked] = useState(false);
  if (!user.secondFactor || user.id === me?.id) return null;
  const confirm = () =>
    remove
      .mutateAsync()
      .then(() => notices.done(t("secondFactor.removed")), notices.failed)
      .then(onDone);
  return (
    <Stack gap="xs">
      <Text size="sm">{asked ? t("team.appLostText", { name: user.name }) : t("team.hasApp")}</Text>
      <Group>
        {asked ? (
          <Button color="red" loading={remove.isPending} onClick={() => void confirm()} data-autofocus>
            {t("secondFactor.remove")}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setAsked(true)}>
            {t("team.appLost")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
