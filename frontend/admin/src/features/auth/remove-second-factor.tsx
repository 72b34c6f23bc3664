import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Stack, Text } from "@mantine/core";
import { removeTotp } from "./auth.queries";

export function RemoveSecondFactor({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const form = useApiForm({
    schema: z.object({ password: z.string().min(1, t("fieldError.required")) }),
    values: { password: "" },
    mode: "onSubmit",
    save: async ({ password }) => {
      await removeTotp(password);
      notices.done(t("secondFactor.removed"));
      onDone();
    },
  });
  return (
    <Stack>
      <Text size="sm">{t("secondFactor.on")}</Text>
      <ApiForm form={form}>
        <FormPassword
          control={form.control}
          name="password"
          label={t("password.current")}
          autoComplete="current-password"
        />
        <Group justify="flex-end">
          <SaveButton color="red">{t("secondFactor.remove")}</SaveButton>
        </Group>
      </ApiForm>
    </Stack>
  );
}
