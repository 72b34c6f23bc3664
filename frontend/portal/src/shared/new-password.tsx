import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormPassword } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";

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
  const form = useApiForm({
    schema,
    values: { password: "" },
    mode: "onSubmit",
    save: ({ password }) => onSend(password),
    onFailed,
  });
  return (
    <ApiForm form={form}>
      <FormPassword
        control={form.control}
        name="password"
        label={t("password.new")}
        description={t("password.hint")}
        autoComplete="new-password"
        size="md"
        autoFocus
      />
      <SaveButton size="md" fullWidth>
        {submitLabel}
      </SaveButton>
    </ApiForm>
  );
}
