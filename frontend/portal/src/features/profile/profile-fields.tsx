import { AddressFields, addressNames } from "@kontor/kit/forms/address-fields";
import { INPUT_TYPES, NAME_FIELDS, REACH_FIELDS, TAX_FIELDS } from "@kontor/kit/forms/contact-fields";
import { FormSwitch, FormText } from "@kontor/kit/forms/fields";
import { FormSection } from "@kontor/kit/forms/form-section";
import type { ContactValues } from "@kontor/kit/forms/use-contact-schema";
import { useTranslation } from "@kontor/ui/use-translation";
import { type Control, useWatch } from "react-hook-form";
import classes from "./profile.module.css";
import type { ProfileField } from "./profile.queries";

type Props = { control: Control<ContactValues>; allowed: readonly ProfileField[] };

function NameFields({ control, allowed }: Props) {
  const { t } = useTranslation();
  const fields = NAME_FIELDS.filter((name) => allowed.includes(name));
  if (fields.length === 0) return null;
  return (
    <FormSection legend={t("form.identity")}>
      {fields.map((name) => (
        <FormText key={name} control={control} name={name} label={t(`field.${name}`)} />
      ))}
    </FormSection>
  );
}

function ContactFields({ control, allowed }: Props) {
  const { t } = useTranslation();
  const fields = REACH_FIELDS.filter((name) => allowed.includes(name));
  if (fields.length === 0) return null;
  return (
    <FormSection legend={t("form.contact")} hint={t("profile.contactHint")}>
      {fields.map((name) => (
        <FormText
          key={name}
          control={control}
          name={name}
          label={t(`field.${name}`)}
          type={INPUT_TYPES[name]}
          autoComplete={name === "fax" ? "off" : INPUT_TYPES[name]}
        />
      ))}
    </FormSection>
  );
}

function AddressSections({ control, allowed }: Props) {
  const { t } = useTranslation();
  const own = useWatch({ control, name: "ownInvoiceAddress" });
  return (
    <>
      {allowed.includes("address") && (
        <FormSection legend={t("field.address")}>
          <AddressFields control={control} names={addressNames("address")} />
        </FormSection>
      )}
      {allowed.includes("invoiceAddress") && (
        <FormSection legend={t("field.invoiceAddress")}>
          <FormSwitch
            control={control}
            name="ownInvoiceAddress"
            label={t("field.ownInvoiceAddress")}
            className={classes.fullRow}
          />
          {own && <AddressFields control={control} names={addressNames("invoiceAddress")} />}
        </FormSection>
      )}
    </>
  );
}

function TaxFields({ control, allowed }: Props) {
  const { t } = useTranslation();
  const fields = TAX_FIELDS.filter((name) => allowed.includes(name));
  if (fields.length === 0) return null;
  return (
    <FormSection legend={t("profile.tax")}>
      {fields.map((name) => (
        <FormText key={name} control={control} name={name} label={t(`field.${name}`)} />
      ))}
    </FormSection>
  );
}

/** Only what the reseller lets its customers edit. */
export function ProfileFields(props: Props) {
  return (
    <>
      <NameFields {...props} />
      <ContactFields {...props} />
      <AddressSections {...props} />
      <TaxFields {...props} />
    </>
  );
}
