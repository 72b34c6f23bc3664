import { SaveButton } from "@kontor/kit/forms/api-form";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import type { ReactNode } from "react";

type Props = { isNew?: boolean; children?: ReactNode };

/** Below a form in a dialog: on the left how its thing is deleted, if it may be. */
export function FormButtons({ isNew = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" gap="xs">
      {children || <span />}
      <SaveButton>{t(isNew ? "action.create" : "action.save")}</SaveButton>
    </Group>
  );
}
