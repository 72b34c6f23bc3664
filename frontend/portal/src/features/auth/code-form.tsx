import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { Refusal } from "@kontor/kit/refusal";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Stack, Text } from "@mantine/core";

type Props = { onSend: (code: string) => Promise<void>; onBack: () => void };

/** The second step of signing in: a code of the app, or one of the recovery codes. */
export function CodeForm({ onSend, onBack }: Props) {
  const { t } = useTranslation();
  const schema = z.object({ code: z.string().trim().min(1, t("fieldError.required")) });
  const form = useApiForm({
    schema,
    values: { code: "" },
    mode: "onSubmit",
    save: ({ code }) => onSend(code.replaceAll(/\s/g, "")),
    refocus: "code",
  });
  return (
    <ApiForm form={form} plain quiet>
      <Stack gap="md">
        <Text size="sm">{t("code.text")}</Text>
        {form.refusal && <Refusal {...form.refusal} />}
        <FormText
          control={form.control}
          name="code"
          label={t("code.label")}
          description={t("code.hint")}
          autoComplete="one-time-code"
          size="md"
          autoFocus
        />
        <SaveButton size="md" fullWidth>
          {t("signIn.submit")}
        </SaveButton>
        <Button variant="subtle" color="gray" c="var(--k-text)" onClick={onBack}>
          {t("code.back")}
        </Button>
      </Stack>
    </ApiForm>
  );
}
