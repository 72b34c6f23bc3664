import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Stack, Text } from "@mantine/core";

type Props = { lead: string; action: string; color?: string; onProof: (password: string) => Promise<void> };

/** The present password, before the second factor is put on or taken off. */
export function PasswordProof({ lead, action, color, onProof }: Props) {
  const { t } = useTranslation();
  const form = useApiForm({
    schema: z.object({ password: z.string().min(1, t("fieldError.required")) }),
    values: { password: "" },
    mode: "onSubmit",
    save: ({ password }) => onProof(password),
  });
  return (
    <Stack>
      <Text size="sm">{lead}</Text>
      <ApiForm form={form}>
        <FormPassword
          control={form.control}
          name="password"
          label={t("password.current")}
          autoComplete="current-password"
        />
        <Group justify="flex-end">
          <SaveButton color={color}>{action}</SaveButton>
        </Group>
      </ApiForm>
    </Stack>
  );
}
