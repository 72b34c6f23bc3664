import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { mailAddress, z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Gate } from "@/shared/gate";
import { usePortal } from "@/shared/portal";
import { askForReset } from "./auth.queries";

function ForgottenForm({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useTranslation();
  const { slug } = usePortal();
  const schema = z.object({ email: mailAddress(t("fieldError.email")) });
  const form = useApiForm({
    schema,
    values: { email: "" },
    mode: "onSubmit",
    save: async ({ email }) => {
      await askForReset(slug, email);
      onSent(email);
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
        {t("forgotten.submit")}
      </SaveButton>
      <LinkButton to="/sign-in" variant="subtle" color="gray" c="var(--k-text)">
        {t("forgotten.back")}
      </LinkButton>
    </ApiForm>
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
