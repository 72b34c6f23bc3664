import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormText } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Button, Stack, Text } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";

type Props = { onSend: (code: string) => Promise<void>; onBack: () => void };

/** The second step of signing in: a code of the app, or one of the recovery codes. */
export function CodeForm({ onSend, onBack }: Props) {
  const { t } = useTranslation();
  const schema = z.object({ code: z.string().trim().min(1, t("fieldError.required")) });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { code: "" } });
  const { refusal, refuse, clear } = useRefusal(form, ["code"]);
  const submit = form.handleSubmit(async ({ code }) => {
    clear();
    await onSend(code.replaceAll(/\s/g, "")).catch((error) => {
      refuse(error);
      form.setFocus("code", { shouldSelect: true });
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm">{t("code.text")}</Text>
        {refusal && <Refusal {...refusal} />}
        <FormText
          control={form.control}
          name="code"
          label={t("code.label")}
          description={t("code.hint")}
          autoComplete="one-time-code"
          size="md"
          autoFocus
        />
        <SubmitButton size="md" loading={form.formState.isSubmitting} fullWidth>
          {t("signIn.submit")}
        </SubmitButton>
        <Button variant="subtle" color="gray" c="var(--k-text)" onClick={onBack}>
          {t("code.back")}
        </Button>
      </Stack>
    </form>
  );
}
