import { zodResolver } from "@hookform/resolvers/zod";
import { toProblem } from "@kontor/api/problem";
import { Refusal } from "@kontor/shared/failure";
import { FormActions } from "@kontor/shared/forms/form-section";
import { UnsavedGuard } from "@kontor/shared/forms/unsaved-guard";
import { useRefusal } from "@kontor/shared/forms/use-refusal";
import { SubmitButton } from "@kontor/ui/submit-button";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { ProfileField } from "./profile.queries";
import { ProfileFields } from "./profile-fields";
import { FORM_FIELDS, type ProfileValues, useProfileSchema } from "./profile-form.schema";

type Props = {
  initial: ProfileValues;
  /** edited already, before this form came */
  touched: boolean;
  allowed: readonly ProfileField[];
  onSave: (values: ProfileValues) => Promise<void>;
  /** takes over when somebody else saved first; gets what is in the form now */
  onConflict: (mine: ProfileValues) => void;
};

export function ProfileForm({ initial, touched, allowed, onSave, onConflict }: Props) {
  const { t } = useTranslation();
  const form = useForm<ProfileValues>({
    resolver: zodResolver(useProfileSchema()),
    mode: "onTouched",
    defaultValues: initial,
  });
  const { refusal, refuse, clear } = useRefusal(form, FORM_FIELDS);
  const { isSubmitting, isDirty } = form.formState;
  const dirty = isDirty || touched;
  const submit = form.handleSubmit(async (values) => {
    clear();
    try {
      await onSave(values);
    } catch (error) {
      if (toProblem(error).status === 412) onConflict(values);
      else refuse(error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      {refusal && <Refusal {...refusal} />}
      <ProfileFields control={form.control} allowed={allowed} />
      <FormActions>
        <SubmitButton disabled={!dirty} loading={isSubmitting}>
          {t("action.save")}
        </SubmitButton>
      </FormActions>
      <UnsavedGuard dirty={dirty && !isSubmitting} />
    </form>
  );
}
