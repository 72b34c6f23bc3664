import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { changePassword } from "./auth.queries";

function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const required = z.string().min(1, t("fieldError.required"));
  const form = useForm({
    resolver: zodResolver(z.object({ currentPassword: required, newPassword: required })),
    defaultValues: { currentPassword: "", newPassword: "" },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["currentPassword", "newPassword"]);
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (change) => {
    clear();
    try {
      await changePassword(change);
      notices.done(t("password.changed"));
      onDone();
    } catch (error) {
      refuse(error);
    }
  });
  const toggle = { "aria-label": t("signIn.showPassword") };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && refusal.items.length > 0 && <Refusal {...refusal} />}
        <PasswordInput
          label={t("password.current")}
          autoComplete="current-password"
          error={errors.currentPassword?.message}
          visibilityToggleButtonProps={toggle}
          {...form.register("currentPassword")}
        />
        <PasswordInput
          label={t("password.new")}
          description={t("password.hint")}
          autoComplete="new-password"
          error={errors.newPassword?.message}
          visibilityToggleButtonProps={toggle}
          {...form.register("newPassword")}
        />
        <Group justify="flex-end">
          <SubmitButton loading={isSubmitting}>{t("password.submit")}</SubmitButton>
        </Group>
      </Stack>
    </form>
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
