import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, Stack, Text } from "@mantine/core";
import { useRemoveSecondFactor } from "./security.queries";

/** Only who knows the password may do without the second factor. */
export function RemoveSecondFactor({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const remove = useRemoveSecondFactor();
  const schema = z.object({ password: z.string().min(1, t("fieldError.required")) });
  const form = useApiForm({
    schema,
    values: { password: "" },
    mode: "onSubmit",
    save: async ({ password }) => {
      await remove.mutateAsync(password);
      notices.done(t("totp.removed"));
      onClose();
    },
  });
  return (
    <Dialog opened title={t("totp.remove")} onClose={onClose} size="md">
      <ApiForm form={form} plain quiet>
        <Stack>
          <Text size="sm">{t("totp.removeText")}</Text>
          {form.refusal && <Refusal {...form.refusal} />}
          <FormPassword
            control={form.control}
            name="password"
            label={t("password.current")}
            autoComplete="current-password"
            data-autofocus
          />
          <Group justify="flex-end">
            <SaveButton color="red">{t("totp.remove")}</SaveButton>
          </Group>
        </Stack>
      </ApiForm>
    </Dialog>
  );
}
