import { toProblem } from "@kontor/api/problem";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { signIn } from "./auth.queries";
import { CodeInput } from "./code-input";

type Props = { email?: string; onSignedIn: () => void };

function useSchema(withCode: boolean) {
  const { t } = useTranslation();
  const required = z.string().trim().min(1, t("fieldError.required"));
  return z.object({
    email: z.email(t("fieldError.email")),
    password: z.string().min(1, t("fieldError.required")),
    code: withCode ? required : z.string(),
  });
}

function useSignIn({ email = "", onSignedIn }: Props) {
  const [withCode, setWithCode] = useState(false);
  const form = useApiForm({
    schema: useSchema(withCode),
    values: { email, password: "", code: "" },
    mode: "onSubmit",
    refocus: withCode ? "code" : "password",
    save: async ({ code, ...login }) => {
      try {
        await signIn(withCode ? { ...login, code } : login);
        onSignedIn();
      } catch (error) {
        // the password was right, so the code is asked for, and nothing has gone wrong yet
        if (toProblem(error).code !== "second-factor-required") throw error;
        setWithCode(true);
      }
    },
  });
  return { form, withCode };
}

export function SignInForm(props: Props) {
  const { t } = useTranslation();
  const { form, withCode } = useSignIn(props);
  const { errors } = form.formState;
  return (
    <ApiForm form={form}>
      <TextInput
        label={t("signIn.email")}
        type="email"
        autoComplete="username"
        size="md"
        autoFocus={!props.email}
        error={errors.email?.message}
        {...form.register("email")}
      />
      <PasswordInput
        label={t("signIn.password")}
        autoComplete="current-password"
        size="md"
        error={errors.password?.message}
        visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
        {...form.register("password")}
      />
      {withCode && (
        <CodeInput
          description={t("secondFactor.codeOrRecovery")}
          size="md"
          autoFocus
          error={errors.code?.message}
          {...form.register("code")}
        />
      )}
      <SaveButton size="md" fullWidth>
        {t("signIn.submit")}
      </SaveButton>
    </ApiForm>
  );
}
