import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { SubmitButton } from "@kontor/ui/submit-button";
import { PasswordInput, Stack, Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Gate } from "@/shared/gate";
import { confirmPasswordReset } from "./auth.queries";

/** The token of the mail's link; it must not stay in the address bar, the history or a screenshot. */
function useToken(): string {
  const [token] = useState(() => new URLSearchParams(globalThis.location.hash.slice(1)).get("token") ?? "");
  useEffect(() => {
    if (globalThis.location.hash !== "")
      globalThis.history.replaceState(globalThis.history.state, "", "/reset-password");
  }, []);
  return token;
}

function PasswordForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const form = useForm({
    resolver: zodResolver(z.object({ password: z.string().min(1, t("fieldError.required")) })),
    defaultValues: { password: "" },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["password"]);
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ password }) => {
    clear();
    try {
      await confirmPasswordReset({ token, password });
      notices.done(t("reset.done"));
      await navigate({ to: "/login" });
    } catch (error) {
      refuse(error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
        <PasswordInput
          label={t("password.new")}
          description={t("password.hint")}
          autoComplete="new-password"
          size="md"
          autoFocus
          error={errors.password?.message}
          visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
          {...form.register("password")}
        />
        <SubmitButton size="md" loading={isSubmitting} fullWidth>
          {t("reset.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}

/** Where the link of the mail leads. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  const token = useToken();
  usePageTitle(t("reset.title"));
  return (
    <Gate title={t("reset.title")} lead={token ? t("reset.lead") : t("reset.noToken")}>
      {token && <PasswordForm token={token} />}
      <Text size="sm" mt="md">
        <Link to="/forgot-password" className="k-link">
          {t("reset.again")}
        </Link>
      </Text>
    </Gate>
  );
}
