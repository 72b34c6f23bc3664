import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Box } from "@mantine/core";
import { useMe } from "@/shared/session";
import { useChangePassword } from "./security.queries";

function usePasswordForm() {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangePassword();
  const required = z.string().min(1, t("fieldError.required"));
  const form = useApiForm({
    schema: z.object({ currentPassword: required, newPassword: required }),
    values: { currentPassword: "", newPassword: "" },
    mode: "onSubmit",
    save: async (passwords) => {
      await change.mutateAsync(passwords);
      form.reset();
      notices.done(t("password.changed"));
    },
  });
  return form;
}

export function PasswordPanel() {
  const { t } = useTranslation();
  const { person } = useMe();
  const form = usePasswordForm();
  return (
    <Panel title={t("password.title")} lead={t("security.passwordLead")}>
      <Box maw={420}>
        <ApiForm form={form}>
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
          <SaveButton style={{ alignSelf: "flex-start" }}>{t("password.submit")}</SaveButton>
        </ApiForm>
      </Box>
    </Panel>
  );
}
