import type { customerLockValues } from "@kontor/api/schema";
import { useTranslation } from "@kontor/ui/use-translation";
import { Checkbox, Group } from "@mantine/core";
import { type Control, useController } from "react-hook-form";
import type { CustomerValues } from "./customer-form.schema";

type Props = { control: Control<CustomerValues>; options: typeof customerLockValues };

export function LockBoxes({ control, options }: Props) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: "locks" });
  return (
    <Checkbox.Group
      label={t("field.locks")}
      description={t("form.locksHint")}
      value={field.value}
      onChange={field.onChange}
    >
      <Group mt="xs" gap="md">
        {options.map((lock) => (
          <Checkbox key={lock} value={lock} label={t(`lock.${lock}`)} size="sm" />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
