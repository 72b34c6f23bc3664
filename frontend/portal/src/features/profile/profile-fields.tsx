import { FormSelect, FormSwitch, FormText } from "@kontor/kit/forms/fields";
import { FormSection } from "@kontor/kit/forms/form-section";
import type { ContactValues } from "@kontor/kit/forms/use-contact-schema";
import { useCountryOptions } from "@kontor/kit/use-countries";
import { type Control, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import classes from "./profile.module.css";
import type { ProfileField } from "./profile.queries";

type Props = { control: Control<ContactValues>; allowed: readonly ProfileField[] };

const NAME = ["companyName", "salutation", "title", "firstName", "lastName"] as const;
const CONTACT = [
  { name: "email", type: "email", autoComplete: "email" },
  { name: "phone", type: "tel", autoComplete: "tel" },
  { name: "mobile", type: "tel", autoComplete: "tel" },
  { name: "fax", type: "tel", autoComplete: "off" },
  { name: "website", type: "url", autoComplete: "url" },
] as const;
const TAX = ["vatId", "taxNumber", "gln"] as const;

function NameFields({ control, allowed }: Props) {
  const { t } = useTranslation();
  const fields = NAME.filter((name) => allowed.includes(name));
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
  const fields = CONTACT.filter(({ name }) => allowed.includes(name));
  if (fields.length === 0) return null;
  return (
    <FormSection legend={t("form.contact")} hint={t("profile.contactHint")}>
      {fields.map((field) => (
        <FormText key={field.name} control={control} label={t(`field.${field.name}`)} {...field} />
      ))}
    </FormSection>
  );
}

function AddressFields({ control, of }: Pick<Props, "control"> & { of: "address" | "invoiceAddress" }) {
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

function AddressSections({ control, allowed }: Props) {
  const { t } = useTranslation();
  const own = useWatch({ control, name: "ownInvoiceAddress" });
  return (
    <>
      {allowed.includes("address") && (
        <FormSection legend={t("field.address")}>
          <AddressFields control={control} of="address" />
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
          {own && <AddressFields control={control} of="invoiceAddress" />}
        </FormSection>
      )}
    </>
  );
}

function TaxFields({ control, allowed }: Props) {
  const { t } = useTranslation();
  const fields = TAX.filter((name) => allowed.includes(name));
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
