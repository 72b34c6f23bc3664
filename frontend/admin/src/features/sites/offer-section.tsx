import type { Control } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { FormSelect, FormTags, FormText } from "@/shared/forms/fields";
import { FormSection } from "@/shared/forms/form-section";
import { useClassOptions } from "@/shared/use-reference";
import type { SiteValues } from "./site-form.schema";

type Props = { control: Control<SiteValues> };

/** What visitors may ask for, and what they get when they are let in. */
export function OfferSection({ control }: Props) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("site.offer")} hint={t("site.offerHint")}>
      <FormTags
        control={control}
        name="services"
        label={t("site.services")}
        description={t("site.servicesHint")}
      />
      <FormSelect
        control={control}
        name="classId"
        label={t("site.class")}
        description={t("site.classHint")}
        data={useClassOptions()}
        searchable
        clearable
      />
      <FormText
        control={control}
        name="targetHours"
        label={t("site.targetHours")}
        description={t("site.targetHoursHint")}
        inputMode="numeric"
      />
    </FormSection>
  );
}
