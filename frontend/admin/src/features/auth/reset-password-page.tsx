import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Gate } from "@/shared/gate";
import { confirmPasswordReset } from "./auth.queries";

/** The token of the mail's link; it must not stay in the address bar, the history or a screenshot. */
export function useToken(page: string): string {
  const [token] = useState(() => new URLSearchParams(globalThis.location.hash.slice(1)).get("token") ?? "");
  useEffect(() => {
    if (globalThis.location.hash !== "") globalThis.history.replaceState(globalThis.history.state, "", page);
  }, [page]);
  return token;
}

/** Chooses a password by the link of a mail. */
export function PasswordByLink({ token, saved }: { token: string; saved: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const form = useApiForm({
    schema: z.object({ password: z.string().min(1, t("fieldError.required")) }),
    values: { password: "" },
    mode: "onSubmit",
    save: async ({ password }) => {
      await confirmPasswordReset({ token, password });
      notices.done(saved);
      await navigate({ to: "/login" });
    },
  });
  return (
    <ApiForm form={form}>
      <FormPassword
        control={form.control}
        name="password"
        label={t("password.new")}
        description={t("password.hint")}
        autoComplete="new-password"
        size="md"
        autoFocus
      />
      <SaveButton size="md" fullWidth>
        {t("reset.submit")}
      </SaveButton>
    </ApiForm>
  );
}

/** Where the link of the mail leads. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  const token = useToken("/reset-password");
  usePageTitle(t("reset.title"));
  return (
    <Gate title={t("reset.title")} lead={token ? t("reset.lead") : t("reset.noToken")}>
      {token && <PasswordByLink token={token} saved={t("reset.done")} />}
      <Text size="sm" mt="md">
        <Link to="/forgot-password" className="k-link">
          {t("reset.again")}
        </Link>
      </Text>
    </Gate>
  );
}
