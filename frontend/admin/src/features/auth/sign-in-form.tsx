import { zodResolver } from "@hookform/resolvers/zod";
import { toProblem } from "@kontor/api/problem";
import { Refusal } from "@kontor/kit/failure";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { SubmitButton } from "@kontor/ui/submit-button";
import { PasswordInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useForm } from "react-hook-form";
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
  const form = useForm({
    resolver: zodResolver(useSchema(withCode)),
    defaultValues: { email, password: "", code: "" },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["email", "password"]);
  const submit = form.handleSubmit(async ({ code, ...login }) => {
    clear();
    try {
      await signIn(withCode ? { ...login, code } : login);
      onSignedIn();
    } catch (error) {
      // the password was right, so the code is asked for, and nothing has gone wrong yet
      if (toProblem(error).code === "second-factor-required") return setWithCode(true);
      refuse(error);
      form.setFocus(withCode ? "code" : "password", { shouldSelect: true });
    }
  });
  return { form, refusal, submit, withCode };
}

export function SignInForm(props: Props) {
  const { t } = useTranslation();
  const { form, refusal, submit, withCode } = useSignIn(props);
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {refusal && <Refusal {...refusal} />}
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
        <SubmitButton size="md" loading={isSubmitting} fullWidth>
          {t("signIn.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}
