import { FormMultiSelect, FormSwitch, FormTags, FormText } from "@kontor/kit/forms/fields";
import { FormSection } from "@kontor/kit/forms/form-section";
import { LANGUAGE_OPTIONS } from "@kontor/kit/language";
import { useTranslation } from "@kontor/ui/use-translation";
import type { Control } from "react-hook-form";
import type { SiteValues } from "./site-form.schema";

type Props = { control: Control<SiteValues> };

export function GeneralSection({ control }: Props) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("site.general")} hint={t("site.generalHint")}>
      <FormText control={control} name="name" label={t("site.name")} />
      <FormMultiSelect
        control={control}
        name="languages"
        label={t("site.languages")}
        description={t("site.languagesHint")}
        data={LANGUAGE_OPTIONS}
      />
      <FormTags
        control={control}
        name="allowedOrigins"
        label={t("site.origins")}
        description={t("site.originsHint")}
        placeholder={t("site.originExample")}
      />
      <FormSwitch
        control={control}
        name="active"
        label={t("site.active")}
        description={t("site.activeHint")}
      />
    </FormSection>
  );
}
