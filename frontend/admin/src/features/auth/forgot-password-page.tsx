import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { usePageTitle } from "@kontor/kit/page-title";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Alert, Stack, Text, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import MailCheck from "lucide-react/icons/mail-check";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Gate } from "@/shared/gate";
import { requestPasswordReset } from "./auth.queries";

function RequestForm({ onSent }: { onSent: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    resolver: zodResolver(z.object({ email: z.email(t("fieldError.email")) })),
    defaultValues: { email: "" },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["email"]);
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ email }) => {
    clear();
    await requestPasswordReset(email).then(onSent, refuse);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
        <TextInput
          label={t("signIn.email")}
          type="email"
          autoComplete="username"
          size="md"
          autoFocus
          error={errors.email?.message}
          {...form.register("email")}
        />
        <SubmitButton size="md" loading={isSubmitting} fullWidth>
          {t("forgot.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}

/** Asks for a link; the answer never tells whether somebody has this address. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const [sent, setSent] = useState(false);
  usePageTitle(t("forgot.title"));
  return (
    <Gate title={t("forgot.title")} lead={sent ? undefined : t("forgot.lead")}>
      {sent ? (
        <Alert
          role="status"
          variant="light"
          icon={<MailCheck size={18} aria-hidden />}
          title={t("forgot.sent")}
          styles={{ title: { color: "var(--k-text)" }, message: { color: "var(--k-text)" } }}
        >
          {t("forgot.sentText")}
        </Alert>
      ) : (
        <RequestForm onSent={() => setSent(true)} />
      )}
      <Text size="sm" mt="md">
        <Link to="/login" className="k-link">
          {t("forgot.back")}
        </Link>
      </Text>
    </Gate>
  );
}
