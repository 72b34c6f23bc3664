import { zodResolver } from "@hookform/resolvers/zod";
import { toProblem } from "@kontor/api/problem";
import { Refusal } from "@kontor/kit/failure";
import { FormActions } from "@kontor/kit/forms/form-section";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { CONTACT_FIELDS } from "@kontor/kit/forms/use-contact-schema";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Button } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { type FieldPath, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { CustomerFields } from "./customer-fields";
import { type CustomerValues, useCustomerSchema } from "./customer-form.schema";

export const FORM_FIELDS: FieldPath<CustomerValues>[] = [
  "kind",
  "number",
  "externalId",
  ...CONTACT_FIELDS,
  "language",
  "currency",
  "classId",
  "grouping",
  "salesChannel",
  "reseller",
  "remark",
  "billingType",
  "debitStatus",
  "creditLimit",
  "tags",
];

type Props = {
  initial: CustomerValues;
  /** edited already, before this form came */
  touched?: boolean;
  submitLabel: string;
  onSave: (values: CustomerValues) => Promise<void>;
  onCancel: () => void;
  /** takes over when somebody else saved first; gets what is in the form now */
  onConflict?: (mine: CustomerValues) => void;
  children?: ReactNode;
};

/** Create and edit share this form; what happens with the values is the page's business. */
export function CustomerForm(props: Props) {
  const { initial, touched = false, submitLabel, onSave, onCancel, onConflict, children } = props;
  const { t } = useTranslation();
  const released = useRef(false);
  const form = useForm<CustomerValues>({
    resolver: zodResolver(useCustomerSchema()),
    mode: "onTouched",
    defaultValues: initial,
  });
  const { refusal, refuse, clear } = useRefusal(form, FORM_FIELDS);
  const { isSubmitting, isDirty } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    clear();
    released.current = true;
    try {
      await onSave(values);
    } catch (error) {
      released.current = false;
      if (onConflict && toProblem(error).status === 412) onConflict(values);
      else refuse(error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      {refusal && <Refusal {...refusal} />}
      {children}
      <CustomerFields form={form} />
      <FormActions>
        <Button variant="default" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
        <SubmitButton loading={isSubmitting}>{submitLabel}</SubmitButton>
      </FormActions>
      <UnsavedGuard dirty={isDirty || touched} released={released} />
    </form>
  );
}
