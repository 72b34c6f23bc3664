import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Panel } from "@kontor/ui/panel";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Stack } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useMe } from "@/shared/session";
import { useChangePassword } from "./security.queries";

function usePasswordForm() {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangePassword();
  const required = z.string().min(1, t("fieldError.required"));
  const form = useForm({
    resolver: zodResolver(z.object({ currentPassword: required, newPassword: required })),
    defaultValues: { currentPassword: "", newPassword: "" },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["currentPassword", "newPassword"]);
  const submit = form.handleSubmit(async (passwords) => {
    clear();
    try {
      await change.mutateAsync(passwords);
      form.reset();
      notices.done(t("password.changed"));
    } catch (error) {
      refuse(error);
    }
  });
  return { form, refusal, submit };
}

export function PasswordPanel() {
  const { t } = useTranslation();
  const { person } = useMe();
  const { form, refusal, submit } = usePasswordForm();
  return (
    <Panel title={t("password.title")} lead={t("security.passwordLead")}>
      <form onSubmit={submit} noValidate>
        <Stack maw={420}>
          {refusal && <Refusal {...refusal} />}
          <input type="text" autoComplete="username" value={person.email} readOnly hidden />
          <FormPassword
            control={form.control}
            name="currentPassword"
            label={t("password.current")}
            autoComplete="current-password"
          />
          <FormPassword
            control={form.control}
            name="newPassword"
            label={t("password.new")}
            description={t("password.hint")}
            autoComplete="new-password"
          />
          <SubmitButton loading={form.formState.isSubmitting} style={{ alignSelf: "flex-start" }}>
            {t("password.submit")}
          </SubmitButton>
        </Stack>
      </form>
    </Panel>
  );
}
