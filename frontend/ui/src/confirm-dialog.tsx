import { Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Dialog } from "./dialog";
import { useTranslation } from "./use-translation";

type Props = {
  opened: boolean;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** whether all is in sight that should be known before */
  ready?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

export function ConfirmDialog({
  opened,
  title,
  children,
  confirmLabel,
  danger,
  ready = true,
  busy,
  onConfirm,
  onClose,
}: Props) {
  const { t } = useTranslation("ui");
  return (
    <Dialog opened={opened} title={title} onClose={onClose} size="md">
      <Text component="div" size="sm">
        {children}
      </Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("cancel")}
        </Button>
        <Button color={danger ? "red" : undefined} loading={busy} disabled={!ready} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </Group>
    </Dialog>
  );
}
