import { productKindValues, subscriptionStatusValues } from "@kontor/api/schema";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormSelect, FormText } from "@kontor/kit/forms/fields";
import { FormActions, FormSection } from "@kontor/kit/forms/form-section";
import type { ApiFormState } from "@kontor/kit/forms/use-api-form";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import { type Control, useController, useWatch } from "react-hook-form";
import { SkuPicker } from "@/domain/association/sku-picker";
import { AttributeFields } from "./attribute-fields";
import type { SubscriptionValues } from "./subscription-form.schema";

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
      onChoose={(product) => field.onChange(product?.sku ?? "")}
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
        data={productKindValues.map((value) => ({ value, label: t(`productKind.${value}`) }))}
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
        data={subscriptionStatusValues.map((value) => ({ value, label: t(`subscriptionStatus.${value}`) }))}
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

type Props = { form: ApiFormState<SubscriptionValues>; submitLabel: string; onCancel: () => void };

/** Create and edit share this form. */
export function SubscriptionForm({ form, submitLabel, onCancel }: Props) {
  const { t } = useTranslation();
  const { control } = form;
  return (
    <ApiForm form={form} guard="page" plain>
      <WhatFields control={control} />
      <UpstreamFields control={control} />
      <AttributeFields control={control} />
      <FormActions>
        <Button variant="default" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
        <SaveButton>{submitLabel}</SaveButton>
      </FormActions>
    </ApiForm>
  );
}
