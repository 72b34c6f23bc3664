import { LinkButton } from "@kontor/kit/link-button";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, List, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { type DeletedCustomer, type RestoredCustomer, useRestore } from "./life.queries";

type Props = { customer: DeletedCustomer; onDone: () => void };
type Left = RestoredCustomer["left"][number];

function useLeftText(): (left: Left) => string {
  const { t } = useTranslation();
  return ({ part, name, heldBy }) => {
    const what = [t(`life.part.${part}`), name].filter(Boolean).join(": ");
    return heldBy ? t("life.heldBy", { what, name: heldBy.displayName }) : what;
  };
}

/** What others have by now, or what belonged to something that is gone. */
function LeftThings({ restored, onDone }: { restored: RestoredCustomer; onDone: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const text = useLeftText();
  const { left, leftCount } = restored;
  return (
    <Stack>
      <Text size="sm">
        {t("life.leftText", { count: leftCount, number: formatNumber(leftCount, locale) })}
      </Text>
      <List size="sm" aria-label={t("life.leftBehind")}>
        {[...new Set(left.map(text))].map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {t("life.close")}
        </Button>
        <LinkButton to="/customers/$customerId" params={{ customerId: restored.id }}>
          {t("life.open")}
        </LinkButton>
      </Group>
    </Stack>
  );
}

/** Asks once more, and says afterwards what could not come back. */
export function Restoration({ customer, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const restore = useRestore(customer.id);
  const [restored, setRestored] = useState<RestoredCustomer>();
  if (restored) return <LeftThings restored={restored} onDone={onDone} />;
  const run = () =>
    restore.mutate(undefined, {
      onSuccess: (done) => {
        notices.done(t("life.restored", { name: customer.displayName }));
        if (done.leftCount > 0) setRestored(done);
        else onDone();
      },
    });
  return (
    <Stack>
      {restore.error && <Refusal error={restore.error} />}
      <Text size="sm">{t("life.restoreText")}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone} data-autofocus>
          {t("action.cancel")}
        </Button>
        <Button loading={restore.isPending} onClick={run}>
          {t("life.restore")}
        </Button>
      </Group>
    </Stack>
  );
}
