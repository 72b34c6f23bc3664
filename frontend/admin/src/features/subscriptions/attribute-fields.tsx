import { FormSwitch, FormTags, FormText } from "@kontor/kit/forms/fields";
import { FormSection } from "@kontor/kit/forms/form-section";
import { useTranslation } from "@kontor/ui/use-translation";
import { type Control, useWatch } from "react-hook-form";
import type { SubscriptionValues } from "./subscription-form.schema";

type Props = { control: Control<SubscriptionValues> };

function DomainFields({ control }: Props) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("productKind.DOMAIN")}>
      <FormText control={control} name="attributes.techContact" label={t("field.attributes.techContact")} />
      <FormText control={control} name="attributes.zoneContact" label={t("field.attributes.zoneContact")} />
      <FormTags control={control} name="attributes.nameServers" label={t("field.attributes.nameServers")} />
      <FormSwitch
        control={control}
        name="attributes.authCodeLocked"
        label={t("field.attributes.authCodeLocked")}
      />
      <FormSwitch
        control={control}
        name="attributes.transferLocked"
        label={t("field.attributes.transferLocked")}
      />
    </FormSection>
  );
}

function HostingFields({ control }: Props) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("productKind.HOSTING")}>
      <FormText control={control} name="attributes.server" label={t("field.attributes.server")} />
      <FormText
        control={control}
        name="attributes.hostingPackage"
        label={t("field.attributes.hostingPackage")}
      />
      <FormText
        control={control}
        name="attributes.webspaceMb"
        type="number"
        label={t("field.attributes.webspaceMb")}
      />
    </FormSection>
  );
}

function LicenceFields({ control }: Props) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("productKind.LICENCE")}>
      <FormText control={control} name="attributes.licenceKey" label={t("field.attributes.licenceKey")} />
      <FormText control={control} name="attributes.seats" type="number" label={t("field.attributes.seats")} />
      <FormSwitch
        control={control}
        name="attributes.transferable"
        label={t("field.attributes.transferable")}
      />
      <FormSwitch
        control={control}
        name="attributes.updateService"
        label={t("field.attributes.updateService")}
      />
    </FormSection>
  );
}

/** What only things of this kind have. */
export function AttributeFields({ control }: Props) {
  const kind = useWatch({ control, name: "kind" });
  if (kind === "DOMAIN") return <DomainFields control={control} />;
  if (kind === "HOSTING") return <HostingFields control={control} />;
  if (kind === "LICENCE") return <LicenceFields control={control} />;
  return null;
}
