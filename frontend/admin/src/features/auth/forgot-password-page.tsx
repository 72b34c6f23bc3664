import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { usePageTitle } from "@kontor/kit/page-title";
import { mailAddress, z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { Alert, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import MailCheck from "lucide-react/icons/mail-check";
import { useState } from "react";
import { Gate } from "@/shared/gate";
import { requestPasswordReset } from "./auth.queries";

function RequestForm({ onSent }: { onSent: () => void }) {
  const { t } = useTranslation();
  const form = useApiForm({
    schema: z.object({ email: mailAddress(t("fieldError.email")) }),
    values: { email: "" },
    mode: "onSubmit",
    save: async ({ email }) => {
      await requestPasswordReset(email);
      onSent();
    },
  });
  return (
    <ApiForm form={form}>
      <FormText
        control={form.control}
        name="email"
        label={t("signIn.email")}
        type="email"
        autoComplete="username"
        size="md"
        autoFocus
      />
      <SaveButton size="md" fullWidth>
        {t("forgot.submit")}
      </SaveButton>
    </ApiForm>
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
