import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { FormButtons } from "@/shared/frame/form-buttons";
import { changePassword } from "./auth.queries";

function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const required = z.string().min(1, t("fieldError.required"));
  const form = useApiForm({
    schema: z.object({ currentPassword: required, newPassword: required }),
    values: { currentPassword: "", newPassword: "" },
    mode: "onSubmit",
    save: async (change) => {
      await changePassword(change);
      notices.done(t("password.changed"));
      onDone();
    },
  });
  return (
    <ApiForm form={form}>
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
      <FormButtons label={t("password.submit")} />
    </ApiForm>
  );
}

export function PasswordDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} title={t("password.title")} onClose={onClose} size="md">
      <PasswordForm onDone={onClose} />
    </Dialog>
  );
}
