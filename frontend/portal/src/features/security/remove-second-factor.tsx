import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, Stack, Text } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useRemoveSecondFactor } from "./security.queries";

/** Only who knows the password may do without the second factor. */
export function RemoveSecondFactor({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const remove = useRemoveSecondFactor();
  const schema = z.object({ password: z.string().min(1, t("fieldError.required")) });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: "" } });
  const { refusal, refuse, clear } = useRefusal(form, ["password"]);
  const submit = form.handleSubmit(async ({ password }) => {
    clear();
    try {
      await remove.mutateAsync(password);
      notices.done(t("totp.removed"));
      onClose();
    } catch (error) {
      refuse(error);
    }
  });
  return (
    <Dialog opened title={t("totp.remove")} onClose={onClose} size="md">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{t("totp.removeText")}</Text>
          {refusal && <Refusal {...refusal} />}
          <FormPassword
            control={form.control}
            name="password"
            label={t("password.current")}
            autoComplete="current-password"
            data-autofocus
          />
          <Group justify="flex-end">
            <SubmitButton color="red" loading={remove.isPending}>
              {t("totp.remove")}
            </SubmitButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
