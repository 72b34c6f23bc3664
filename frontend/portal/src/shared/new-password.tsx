import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Stack } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";

type Props = {
  submitLabel: string;
  onSend: (password: string) => Promise<void>;
  /** says whether it takes care of this failure itself */
  onFailed?: (error: unknown) => boolean;
};

/** Chooses a password; what the server minds about it is said at the field. */
export function NewPassword({ submitLabel, onSend, onFailed }: Props) {
  const { t } = useTranslation();
  const schema = z.object({ password: z.string().min(1, t("fieldError.required")) });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: "" } });
  const { refusal, refuse, clear } = useRefusal(form, ["password"]);
  const submit = form.handleSubmit(async ({ password }) => {
    clear();
    await onSend(password).catch((error) => {
      if (onFailed?.(error) !== true) refuse(error);
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {refusal && <Refusal {...refusal} />}
        <FormPassword
          control={form.control}
          name="password"
          label={t("password.new")}
          description={t("password.hint")}
          autoComplete="new-password"
          size="md"
          autoFocus
        />
        <SubmitButton size="md" loading={form.formState.isSubmitting} fullWidth>
          {submitLabel}
        </SubmitButton>
      </Stack>
    </form>
  );
}
