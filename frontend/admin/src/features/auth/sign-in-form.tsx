import { toProblem } from "@kontor/api/problem";
import { usePlainForm } from "@kontor/kit/forms/use-plain-form";
import { isMailAddress } from "@kontor/kit/mail-address";
import { Refusal } from "@kontor/kit/refusal";
import { SubmitButton } from "@kontor/ui/submit-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { PasswordInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { signIn } from "./auth.queries";
import { CodeInput } from "./code-input";

type Props = { email?: string; onSignedIn: () => void };

function useSignIn({ onSignedIn }: Props) {
  const { t } = useTranslation();
  const [withCode, setWithCode] = useState(false);
  const required = t("fieldError.required");
  const form = usePlainForm({
    names: ["email", "password", "code"],
    check: ({ email, password, code }) => ({
      email: isMailAddress(email) ? undefined : t("fieldError.email"),
      password: password === "" ? required : undefined,
      code: withCode && code === "" ? required : undefined,
    }),
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
  return { ...form, withCode };
}

export function SignInForm(props: Props) {
  const { t } = useTranslation();
  const { bound, errors, refusal, busy, withCode } = useSignIn(props);
  return (
    <form {...bound}>
      <Stack>
        {refusal && <Refusal {...refusal} />}
        <TextInput
          name="email"
          label={t("signIn.email")}
          type="email"
          autoComplete="username"
          size="md"
          autoFocus={!props.email}
          defaultValue={props.email}
          error={errors.email}
        />
        <PasswordInput
          name="password"
          label={t("signIn.password")}
          autoComplete="current-password"
          size="md"
          error={errors.password}
          visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
        />
        {withCode && (
          <CodeInput
            name="code"
            description={t("secondFactor.codeOrRecovery")}
            size="md"
            autoFocus
            error={errors.code}
          />
        )}
        <SubmitButton size="md" fullWidth loading={busy}>
          {t("signIn.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}
