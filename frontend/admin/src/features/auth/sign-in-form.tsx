import { zodResolver } from "@hookform/resolvers/zod";
import { SubmitButton } from "@kontor/ui/submit-button";
import { PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Refusal } from "@/shared/failure";
import { useRefusal } from "@/shared/forms/use-refusal";
import { signIn } from "./auth.queries";

type Props = { email?: string; onSignedIn: () => void };

function useSchema() {
  const { t } = useTranslation();
  return z.object({
    email: z.email(t("fieldError.email")),
    password: z.string().min(1, t("fieldError.required")),
  });
}

export function SignInForm({ email = "", onSignedIn }: Props) {
  const { t } = useTranslation();
  const form = useForm({
    resolver: zodResolver(useSchema()),
    defaultValues: { email, password: "" },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["email", "password"]);
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (login) => {
    clear();
    try {
      await signIn(login);
      onSignedIn();
    } catch (error) {
      refuse(error);
      form.setFocus("password", { shouldSelect: true });
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {refusal && <Refusal {...refusal} />}
        <TextInput
          label={t("signIn.email")}
          type="email"
          autoComplete="username"
          size="md"
          autoFocus={email === ""}
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
        <SubmitButton size="md" loading={isSubmitting} fullWidth>
          {t("signIn.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}
