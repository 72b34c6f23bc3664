import { billingTypeValues, customerLockValues, debitStatusValues } from "@kontor/api/schema";
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
import { useCountryOptions } from "@kontor/kit/use-countries";
import { ActionIcon, Button, Group, SegmentedControl, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import { type Control, type UseFormReturn, useController, useFieldArray, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { classOptionsQuery, useClassOptions } from "@/domain/customer/use-class-options";
import { useCurrencyOptions } from "@/shared/use-reference";
import type { CustomerValues } from "./customer-form.schema";
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

function IdentityFields({ form: { control, formState } }: Props) {
  const { t } = useTranslation();
  const kind = useWatch({ control, name: "kind" });
  return (
    <FormSection legend={t("form.identity")} hint={t("form.identityHint")}>
      <KindChoice control={control} />
      <FormText
        control={control}
        name="companyName"
        label={t("field.companyName")}
        withAsterisk={kind === "COMPANY"}
      />
      <FormText control={control} name="salutation" label={t("field.salutation")} />
      <FormText control={control} name="firstName" label={t("field.firstName")} autoComplete="off" />
      <FormText
        control={control}
        name="lastName"
        label={t("field.lastName")}
        autoComplete="off"
        withAsterisk={kind === "PERSON"}
      />
      <FormText control={control} name="title" label={t("field.title")} />
      <FormText
        control={control}
        name="number"
        label={t("field.number")}
        description={formState.defaultValues?.number ? undefined : t("form.numberHint")}
      />
      <FormText
        control={control}
        name="externalId"
        label={t("field.externalId")}
        description={t("form.externalIdHint")}
      />
    </FormSection>
  );
}

function ContactFields({ form: { control } }: Props) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("form.contact")}>
      <FormText control={control} name="email" label={t("field.email")} type="email" />
      <FormText control={control} name="phone" label={t("field.phone")} type="tel" />
      <FormText control={control} name="mobile" label={t("field.mobile")} type="tel" />
      <FormText control={control} name="fax" label={t("field.fax")} type="tel" />
      <FormText control={control} name="website" label={t("field.website")} type="url" />
      <FormSelect control={control} name="language" label={t("field.language")} data={LANGUAGE_OPTIONS} />
    </FormSection>
  );
}

function AddressFields({ control, of }: Bound & { of: "address" | "invoiceAddress" }) {
  const { t } = useTranslation();
  const countries = useCountryOptions();
  return (
    <>
      <FormText control={control} name={`${of}.line1`} label={t("field.address.line1")} />
      <FormText control={control} name={`${of}.line2`} label={t("field.address.line2")} />
      <FormText control={control} name={`${of}.postalCode`} label={t("field.address.postalCode")} />
      <FormText control={control} name={`${of}.city`} label={t("field.address.city")} />
      <FormText control={control} name={`${of}.region`} label={t("field.address.region")} />
      <FormSelect
        control={control}
        name={`${of}.country`}
        label={t("field.address.country")}
        data={countries}
        searchable
        clearable
      />
    </>
  );
}

function AddressSections({ form: { control } }: Props) {
  const { t } = useTranslation();
  const own = useWatch({ control, name: "ownInvoiceAddress" });
  return (
    <>
      <FormSection legend={t("field.address")}>
        <AddressFields control={control} of="address" />
      </FormSection>
      <FormSection legend={t("field.invoiceAddress")}>
        <FormSwitch
          control={control}
          name="ownInvoiceAddress"
          label={t("field.ownInvoiceAddress")}
          className={classes.fullRow}
        />
        {own && <AddressFields control={control} of="invoiceAddress" />}
      </FormSection>
    </>
  );
}

function PricingFields({ form }: Props) {
  const { t } = useTranslation();
  const { control } = form;
  const { data } = useQuery(classOptionsQuery);
  const currencies = useCurrencyOptions();
  const takeCurrency = (classId: string | null) => {
    const chosen = data?.items.find(({ id }) => id === classId);
    if (chosen) form.setValue("currency", chosen.currency, { shouldDirty: true, shouldValidate: true });
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
      <FormText
        control={control}
        name="grouping"
        label={t("field.grouping")}
        description={t("form.groupingHint")}
      />
      <FormText control={control} name="salesChannel" label={t("field.salesChannel")} />
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
      <FormText control={control} name="vatId" label={t("field.vatId")} />
      <FormText control={control} name="taxNumber" label={t("field.taxNumber")} />
      <FormText control={control} name="gln" label={t("field.gln")} description={t("form.glnHint")} />
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
