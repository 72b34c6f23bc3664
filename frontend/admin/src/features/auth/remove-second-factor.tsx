import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, Stack, Text } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { removeTotp } from "./auth.queries";

export function RemoveSecondFactor({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const form = useForm({
    resolver: zodResolver(z.object({ password: z.string().min(1, t("fieldError.required")) })),
    defaultValues: { password: "" },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["password"]);
  const submit = form.handleSubmit(async ({ password }) => {
    clear();
    try {
      await removeTotp(password);
      notices.done(t("secondFactor.removed"));
      onDone();
    } catch (error) {
      refuse(error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm">{t("secondFactor.on")}</Text>
        {refusal && refusal.items.length > 0 && <Refusal {...refusal} />}
        <FormPassword
          control={form.control}
          name="password"
          label={t("password.current")}
          autoComplete="current-password"
        />
        <Group justify="flex-end">
          <SubmitButton color="red" loading={form.formState.isSubmitting}>
            {t("secondFactor.remove")}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
