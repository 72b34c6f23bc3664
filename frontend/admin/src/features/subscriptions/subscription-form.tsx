import { zodResolver } from "@hookform/resolvers/zod";
import { toProblem } from "@kontor/api/problem";
import { Refusal } from "@kontor/kit/failure";
import { FormSelect, FormText } from "@kontor/kit/forms/fields";
import { FormActions, FormSection } from "@kontor/kit/forms/form-section";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Button } from "@mantine/core";
import { useRef } from "react";
import { type Control, useController, useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SkuPicker } from "@/domain/association/sku-picker";
import { KINDS, STATUSES } from "@/domain/subscription/subscriptions.queries";
import { AttributeFields } from "./attribute-fields";
import {
  SUBSCRIPTION_FIELDS,
  type SubscriptionValues,
  useSubscriptionSchema,
} from "./subscription-form.schema";

type FieldsProps = { control: Control<SubscriptionValues> };

function ProductField({ control }: FieldsProps) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: "sku" });
  return (
    <SkuPicker
      label={t("subscription.product")}
      description={t("subscription.productHint")}
      kind={useWatch({ control, name: "kind" })}
      value={field.value || null}
      onChange={(sku) => field.onChange(sku ?? "")}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      clearable
    />
  );
}

function WhatFields({ control }: FieldsProps) {
  const { t } = useTranslation();
  const hasProduct = useWatch({ control, name: "sku" }) !== "";
  return (
    <FormSection legend={t("subscription.what")} hint={t("subscription.whatHint")}>
      <FormText
        control={control}
        name="identifier"
        label={t("subscription.identifier")}
        description={t("subscription.identifierHint")}
        withAsterisk
      />
      <FormSelect
        control={control}
        name="kind"
        label={t("product.kind")}
        data={KINDS.map((value) => ({ value, label: t(`productKind.${value}`) }))}
      />
      <ProductField control={control} />
      {!hasProduct && <FormText control={control} name="productName" label={t("association.productName")} />}
    </FormSection>
  );
}

function UpstreamFields({ control }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("subscription.upstream")} hint={t("subscription.upstreamHint")}>
      <FormText control={control} name="contractedOn" type="date" label={t("subscription.contractedOn")} />
      <FormText control={control} name="expiresOn" type="date" label={t("subscription.expiresOn")} />
      <FormText control={control} name="upstreamUser" label={t("subscription.upstreamUser")} />
      <FormText control={control} name="plan" label={t("subscription.plan")} />
      <FormSelect
        control={control}
        name="status"
        label={t("subscription.status")}
        data={STATUSES.map((value) => ({ value, label: t(`subscriptionStatus.${value}`) }))}
      />
      <FormText
        control={control}
        name="externalId"
        label={t("field.externalId")}
        description={t("subscription.externalIdHint")}
      />
    </FormSection>
  );
}

type Props = {
  initial: SubscriptionValues;
  /** edited already, before this form came */
  touched?: boolean;
  submitLabel: string;
  onSave: (values: SubscriptionValues) => Promise<void>;
  onCancel: () => void;
  /** takes over when somebody else saved first; gets what is in the form now */
  onConflict?: (mine: SubscriptionValues) => void;
};

/** Create and edit share this form. */
export function SubscriptionForm(props: Props) {
  const { initial, touched = false, submitLabel, onSave, onCancel, onConflict } = props;
  const { t } = useTranslation();
  const released = useRef(false);
  const form = useForm<SubscriptionValues>({
    resolver: zodResolver(useSubscriptionSchema()),
    mode: "onTouched",
    defaultValues: initial,
  });
  const { refusal, refuse, clear } = useRefusal(form, SUBSCRIPTION_FIELDS);
  const { control, formState } = form;
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
      <WhatFields control={control} />
      <UpstreamFields control={control} />
      <AttributeFields control={control} />
      <FormActions>
        <Button variant="default" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
        <SubmitButton loading={formState.isSubmitting}>{submitLabel}</SubmitButton>
      </FormActions>
      <UnsavedGuard dirty={formState.isDirty || touched} released={released} />
    </form>
  );
}
