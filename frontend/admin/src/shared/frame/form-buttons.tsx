import { SaveButton } from "@kontor/kit/forms/api-form";
import { useDialogClose } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";

type Props = { isNew?: boolean; label?: string; children?: ReactNode };

/** Below a form in a dialog: on the left how its thing is deleted, if it may be; on the right cancel and what it does. */
export function FormButtons({ isNew = false, label, children }: Props) {
  const { t } = useTranslation();
  const close = useDialogClose();
  return (
    <Group justify="space-between" gap="xs">
      {children || <span />}
      <Group gap="xs">
        {close && (
          <Button variant="default" onClick={close}>
            {t("action.cancel")}
          </Button>
        )}
        <SaveButton>{label ?? t(isNew ? "action.create" : "action.save")}</SaveButton>
      </Group>
    </Group>
  );
}
