import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormText } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Gate } from "@/shared/gate";
import { usePortal } from "@/shared/portal";
import { askForReset } from "./auth.queries";

function ForgottenForm({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useTranslation();
  const { slug } = usePortal();
  const schema = z.object({ email: z.email(t("fieldError.email")) });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: "" } });
  const { refusal, refuse, clear } = useRefusal(form, ["email"]);
  const submit = form.handleSubmit(async ({ email }) => {
    clear();
    await askForReset(slug, email).then(() => onSent(email), refuse);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {refusal && <Refusal {...refusal} />}
        <FormText
          control={form.control}
          name="email"
          label={t("signIn.email")}
          type="email"
          autoComplete="username"
          size="md"
          autoFocus
        />
        <SubmitButton size="md" loading={form.formState.isSubmitting} fullWidth>
          {t("forgotten.submit")}
        </SubmitButton>
        <LinkButton to="/sign-in" variant="subtle" color="gray" c="var(--k-text)">
          {t("forgotten.back")}
        </LinkButton>
      </Stack>
    </form>
  );
}

/** The answer is the same whether anybody has this address. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation();
  const [email, setEmail] = useState<string>();
  usePageTitle(t("forgotten.title"));
  if (email === undefined) {
    return (
      <Gate title={t("forgotten.title")} lead={t("forgotten.lead")}>
        <ForgottenForm onSent={setEmail} />
      </Gate>
    );
  }
  return (
    <Gate title={t("forgotten.sentTitle")}>
      <Stack gap="md" role="status">
        <Text>{t("forgotten.sent", { email })}</Text>
        <LinkButton to="/sign-in" variant="default">
          {t("forgotten.back")}
        </LinkButton>
      </Stack>
    </Gate>
  );
}
