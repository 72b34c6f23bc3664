import { billingTypeValues, customerLockValues, debitStatusValues } from "@kontor/api/schema";
import { AddressFields, addressNames } from "@kontor/kit/forms/address-fields";
import { type CONTACT_TEXTS, INPUT_TYPES, REACH_FIELDS, TAX_FIELDS } from "@kontor/kit/forms/contact-fields";
import {
  FormAmount,
  FormSelect,
  FormSwitch,
  FormTags,
  FormText,
  FormTextarea,
} from "@kontor/kit/forms/fields";
import { FormSection } from "@kontor/kit/forms/form-section";
import { LANGUAGE_OPTIONS } from "@kontor/kit/language";
import { useWords } from "@kontor/kit/use-words";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Button, Group, SegmentedControl, Stack, type TextInputProps } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import { type Control, type UseFormReturn, useController, useFieldArray, useWatch } from "react-hook-form";
import { classOptionsQuery, useClassOptions } from "@/domain/customer/use-class-options";
import { useCurrencyOptions } from "@/shared/use-reference";
import type { CustomerValues } from "./customer-form.schema";
import { IDENTITY_TEXTS, SALES_TEXTS } from "./customer-texts";
import classes from "./customers.module.css";
import { LockBoxes } from "./lock-boxes";

type Props = { form: UseFormReturn<CustomerValues> };
type Bound = { control: Control<CustomerValues> };

function KindChoice({ control }: Bound) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: "kind" });
  return (
    <SegmentedControl
      className={classes.fullRow}
      aria-label={t("field.kind")}
      data={[
        { value: "COMPANY", label: t("kind.COMPANY") },
        { value: "PERSON", label: t("kind.PERSON") },
      ]}
      value={field.value}
      onChange={field.onChange}
    />
  );
}

type TextProps = TextInputProps & {
  control: Control<CustomerValues>;
  name: (typeof IDENTITY_TEXTS)[number] | (typeof SALES_TEXTS)[number] | (typeof CONTACT_TEXTS)[number];
};

function CustomerText({ name, ...input }: TextProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <FormText
      name={name}
      label={t(`field.${name}`)}
      description={words(`form.${name}Hint`, "") || undefined}
      type={INPUT_TYPES[name]}
      {...input}
    />
  );
}

function IdentityFields({ form: { control, formState } }: Props) {
  const { t } = useTranslation();
  const kind = useWatch({ control, name: "kind" });
  const special: { [Name in (typeof IDENTITY_TEXTS)[number]]?: Omit<TextInputProps, "name"> } = {
    companyName: { withAsterisk: kind === "COMPANY" },
    firstName: { autoComplete: "off" },
    lastName: { autoComplete: "off", withAsterisk: kind === "PERSON" },
    number: { description: formState.defaultValues?.number ? undefined : t("form.numberHint") },
  };
  return (
    <FormSection legend={t("form.identity")} hint={t("form.identityHint")}>
      <KindChoice control={control} />
      {IDENTITY_TEXTS.map((name) => (
        <CustomerText key={name} control={control} name={name} {...special[name]} />
      ))}
    </FormSection>
  );
}

function ContactFields({ form: { control } }: Props) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("form.contact")}>
      {REACH_FIELDS.map((name) => (
        <CustomerText key={name} control={control} name={name} />
      ))}
      <FormSelect control={control} name="language" label={t("field.language")} data={LANGUAGE_OPTIONS} />
    </FormSection>
  );
}

function AddressSections({ form: { control } }: Props) {
  const { t } = useTranslation();
  const own = useWatch({ control, name: "ownInvoiceAddress" });
  return (
    <>
      <FormSection legend={t("field.address")}>
        <AddressFields control={control} names={addressNames("address")} />
      </FormSection>
      <FormSection legend={t("field.invoiceAddress")}>
        <FormSwitch
          control={control}
          name="ownInvoiceAddress"
          label={t("field.ownInvoiceAddress")}
          className={classes.fullRow}
        />
        {own && <AddressFields control={control} names={addressNames("invoiceAddress")} />}
      </FormSection>
    </>
  );
}

function PricingFields({ form }: Props) {
  const { t } = useTranslation();
  const { control } = form;
  const { data } = useQuery(classOptionsQuery);
  const chosen = useWatch({ control, name: "classId" });
  const sold = data?.items.find(({ id }) => id === chosen)?.currencies;
  const currencies = useCurrencyOptions().filter(({ value }) => !sold || sold.includes(value));
  const takeCurrency = (classId: string | null) => {
    const next = data?.items.find(({ id }) => id === classId);
    if (!next || next.currencies.includes(form.getValues("currency"))) return;
    form.setValue("currency", next.currency, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <FormSection legend={t("form.pricing")} hint={t("form.pricingHint")}>
      <FormSelect
        control={control}
        name="classId"
        label={t("field.classId")}
        data={useClassOptions()}
        onChange={takeCurrency}
        clearable
        searchable
      />
      <FormSelect
        control={control}
        name="currency"
        label={t("field.currency")}
        description={t("form.currencyHint")}
        data={currencies}
        searchable
        withAsterisk
      />
      {SALES_TEXTS.map((name) => (
        <CustomerText key={name} control={control} name={name} />
      ))}
      <FormSwitch
        control={control}
        name="reseller"
        label={t("field.reseller")}
        description={t("form.resellerHint")}
      />
    </FormSection>
  );
}

function BillingFields({ form: { control } }: Props) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("form.billing")} hint={t("form.billingHint")}>
      <FormSelect
        control={control}
        name="billingType"
        label={t("field.billingType")}
        description={t("form.billingTypeHint")}
        data={billingTypeValues.map((value) => ({ value, label: t(`billingType.${value}`) }))}
      />
      <FormSelect
        control={control}
        name="debitStatus"
        label={t("field.debitStatus")}
        description={t("form.debitStatusHint")}
        data={debitStatusValues.map((value) => ({ value, label: t(`debitStatus.${value}`) }))}
      />
      <FormAmount
        control={control}
        name="creditLimit"
        label={t("field.creditLimit")}
        description={t("form.creditLimitHint")}
      />
      {TAX_FIELDS.map((name) => (
        <CustomerText key={name} control={control} name={name} />
      ))}
    </FormSection>
  );
}

function CustomFields({ form: { control } }: Props) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control, name: "customFields" });
  return (
    <Stack className={classes.fullRow} gap="xs">
      {fields.map((field, index) => (
        <Group key={field.id} gap="xs" align="flex-end" wrap="nowrap">
          <FormText
            control={control}
            name={`customFields.${index}.name`}
            label={t("form.customName")}
            flex={1}
          />
          <FormText
            control={control}
            name={`customFields.${index}.value`}
            label={t("form.customValue")}
            flex={1}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("action.remove")}
            onClick={() => remove(index)}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="subtle"
        size="xs"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => append({ name: "", value: "" })}
        style={{ alignSelf: "flex-start" }}
      >
        {t("form.addCustomField")}
      </Button>
    </Stack>
  );
}

function OtherFields({ form }: Props) {
  const { t } = useTranslation();
  const { control } = form;
  return (
    <FormSection legend={t("form.other")}>
      <LockBoxes control={control} options={customerLockValues} />
      <FormTags control={control} name="tags" label={t("field.tags")} description={t("form.tagsHint")} />
      <FormTextarea
        control={control}
        name="remark"
        label={t("field.remark")}
        description={t("form.remarkHint")}
      />
      <CustomFields form={form} />
    </FormSection>
  );
}

export function CustomerFields({ form }: Props) {
  return (
    <>
      <IdentityFields form={form} />
      <ContactFields form={form} />
      <AddressSections form={form} />
      <PricingFields form={form} />
      <BillingFields form={form} />
      <OtherFields form={form} />
    </>
  );
}
