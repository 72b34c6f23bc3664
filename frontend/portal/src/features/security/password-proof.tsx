import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { Refusal } from "@kontor/kit/refusal";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Stack, Text } from "@mantine/core";

type Props = { lead: string; action: string; color?: string; onProof: (password: string) => Promise<void> };

/** Who finds an open screen must neither bind an own app to it nor do without the second factor. */
export function PasswordProof({ lead, action, color, onProof }: Props) {
  const { t } = useTranslation();
  const form = useApiForm({
    schema: z.object({ password: z.string().min(1, t("fieldError.required")) }),
    values: { password: "" },
    mode: "onSubmit",
    save: ({ password }) => onProof(password),
  });
  return (
    <ApiForm form={form} plain quiet>
      <Stack>
        <Text size="sm">{lead}</Text>
        {form.refusal && <Refusal {...form.refusal} />}
        <FormPassword
          control={form.control}
          name="password"
          label={t("password.current")}
          autoComplete="current-password"
          data-autofocus
        />
        <Group justify="flex-end">
          <SaveButton color={color}>{action}</SaveButton>
        </Group>
      </Stack>
    </ApiForm>
  );
}
