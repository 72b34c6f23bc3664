import { zodResolver } from "@hookform/resolvers/zod";
import { toProblem } from "@kontor/api/problem";
import { Refusal } from "@kontor/kit/failure";
import { FormActions } from "@kontor/kit/forms/form-section";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { CONTACT_FIELDS, type ContactValues, useContactSchema } from "@kontor/kit/forms/use-contact-schema";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { SubmitButton } from "@kontor/ui/submit-button";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { ProfileField } from "./profile.queries";
import { ProfileFields } from "./profile-fields";

type Props = {
  initial: ContactValues;
  /** edited already, before this form came */
  touched: boolean;
  allowed: readonly ProfileField[];
  onSave: (values: ContactValues) => Promise<void>;
  /** takes over when somebody else saved first; gets what is in the form now */
  onConflict: (mine: ContactValues) => void;
};

export function ProfileForm({ initial, touched, allowed, onSave, onConflict }: Props) {
  const { t } = useTranslation();
  const form = useForm<ContactValues>({
    resolver: zodResolver(useContactSchema()),
    mode: "onTouched",
    defaultValues: initial,
  });
  const { refusal, refuse, clear } = useRefusal(form, CONTACT_FIELDS);
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
