import { toProblem } from "@kontor/api/problem";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormCheckbox, FormPassword, FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { usePortal } from "@/shared/portal";
import { remember } from "@/shared/session";
import { type SignIn, signIn } from "./auth.queries";
import { CodeForm } from "./code-form";

type Props = { email?: string; onSignedIn: () => void };
type FormProps = { email: string; onSend: (login: SignIn) => Promise<void> };

function useSchema() {
  const { t } = useTranslation();
  return z.object({
    email: z.email(t("fieldError.email")),
    password: z.string().min(1, t("fieldError.required")),
    remember: z.boolean(),
  });
}

function PasswordForm({ email, onSend }: FormProps) {
  const { t } = useTranslation();
  const form = useApiForm({
    schema: useSchema(),
    values: { email, password: "", remember: false },
    mode: "onSubmit",
    save: onSend,
    refocus: "password",
  });
  const { control } = form;
  return (
    <ApiForm form={form}>
      <FormText
        control={control}
        name="email"
        label={t("signIn.email")}
        type="email"
        autoComplete="username"
        size="md"
        autoFocus={email === ""}
      />
      <FormPassword
        control={control}
        name="password"
        label={t("signIn.password")}
        autoComplete="current-password"
        size="md"
      />
      <Group justify="space-between" gap="xs">
        <FormCheckbox control={control} name="remember" label={t("signIn.remember")} />
        <Link to="/forgotten-password" className="k-link">
          {t("signIn.forgotten")}
        </Link>
      </Group>
      <SaveButton size="md" fullWidth>
        {t("signIn.submit")}
      </SaveButton>
    </ApiForm>
  );
}

/** Asks for the password and, where the person has set one up, for the second factor. */
export function SignInForm({ email = "", onSignedIn }: Props) {
  const { slug } = usePortal();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [waiting, setWaiting] = useState<SignIn>();
  const send = async (login: SignIn) => {
    try {
      remember(client, await signIn({ ...login, reseller: slug }));
      onSignedIn();
    } catch (error) {
      const { code } = toProblem(error);
      if (code === "second-factor-required" && !login.code) setWaiting(login);
      else if (code === "access-ended") await navigate({ to: "/ended" });
      else throw error;
    }
  };
  if (!waiting) return <PasswordForm email={email} onSend={send} />;
  return <CodeForm onSend={(code) => send({ ...waiting, code })} onBack={() => setWaiting(undefined)} />;
}
