import { toProblem } from "@kontor/api/problem";
import { usePlainForm } from "@kontor/kit/forms/use-plain-form";
import { isMailAddress } from "@kontor/kit/mail-address";
import { PlainCheckbox } from "@kontor/ui/plain-checkbox";
import { SubmitButton } from "@kontor/ui/submit-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { usePortal } from "@/shared/portal";
import { remember } from "@/shared/session";
import { type SignIn, signIn } from "./auth.queries";
import { type EndedAccess, endedAccess } from "./ended-access";

// most people have no second factor, and the code comes after the password
const CodeForm = lazy(() => import("./code-form").then((module) => ({ default: module.CodeForm })));

// nor is most of them refused
const Refusal = lazy(() => import("@kontor/kit/refusal").then((module) => ({ default: module.Refusal })));

type Props = { email?: string; onSignedIn: () => void };
type FormProps = { email: string; onSend: (login: SignIn) => Promise<void> };

function PasswordForm({ email, onSend }: FormProps) {
  const { t } = useTranslation();
  const { bound, errors, refusal, busy } = usePlainForm({
    names: ["email", "password"],
    check: (values) => ({
      email: isMailAddress(values.email) ? undefined : t("fieldError.email"),
      password: values.password === "" ? t("fieldError.required") : undefined,
    }),
    save: (login, form) => onSend({ ...login, remember: form.has("remember") }),
    refocus: "password",
  });
  return (
    <form {...bound}>
      <Stack>
        <Suspense>{refusal && <Refusal {...refusal} />}</Suspense>
        <TextInput
          name="email"
          label={t("signIn.email")}
          type="email"
          autoComplete="username"
          size="md"
          autoFocus={email === ""}
          defaultValue={email}
          error={errors.email}
        />
        <PasswordInput
          name="password"
          label={t("signIn.password")}
          autoComplete="current-password"
          size="md"
          visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
          error={errors.password}
        />
        <Group justify="space-between" gap="xs">
          <PlainCheckbox name="remember" label={t("signIn.remember")} />
          <Link to="/forgotten-password" className="k-link">
            {t("signIn.forgotten")}
          </Link>
        </Group>
        <SubmitButton size="md" fullWidth loading={busy}>
          {t("signIn.submit")}
        </SubmitButton>
      </Stack>
    </form>
  );
}

/** Asks for the password and, where the person has set one up, for the second factor. */
export function SignInForm({ email = "", onSignedIn }: Props) {
  const { slug } = usePortal();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [waiting, setWaiting] = useState<SignIn>();
  // whoever was rejected finds there why, and may ask again
  const leave = (ended: EndedAccess) =>
    ended.statusToken
      ? navigate({ to: "/status", hash: ended.statusToken })
      : navigate({ to: "/ended", state: { ended } });
  const send = async (login: SignIn) => {
    try {
      remember(client, await signIn({ ...login, reseller: slug }));
      onSignedIn();
    } catch (error) {
      const { code } = toProblem(error);
      if (code === "second-factor-required" && !login.code) setWaiting(login);
      else if (code === "access-ended") await leave(endedAccess(error));
      else throw error;
    }
  };
  if (!waiting) return <PasswordForm email={email} onSend={send} />;
  return (
    <Suspense>
      <CodeForm onSend={(code) => send({ ...waiting, code })} onBack={() => setWaiting(undefined)} />
    </Suspense>
  );
}
