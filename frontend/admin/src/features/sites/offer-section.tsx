import { FormSelect, FormText } from "@kontor/kit/forms/fields";
import { FormSection } from "@kontor/kit/forms/form-section";
import { useTranslation } from "@kontor/ui/use-translation";
import { Checkbox } from "@mantine/core";
import { type Control, useController } from "react-hook-form";
import { useClassOptions } from "@/domain/customer/use-class-options";
import { CatalogueChoice, useCatalogues } from "@/domain/offer/catalogue-choice";
import type { SiteValues } from "./site-form.schema";
import classes from "./sites.module.css";
import type { Service } from "./sites.queries";

type Props = { control: Control<SiteValues>; services: Service[] };

function ServiceBoxes({ control, services }: Props) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: "services" });
  return (
    <Checkbox.Group
      className={classes.wide}
      label={t("site.services")}
      description={t("site.servicesHint")}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
    >
      <div className={classes.boxes}>
        {services.map(({ code, name }) => (
          <Checkbox key={code} value={code} label={name} size="sm" />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Catalogues({ control }: Pick<Props, "control">) {
  const { t } = useTranslation();
  const catalogues = useCatalogues() ?? [];
  const { field, fieldState } = useController({ control, name: "catalogueIds" });
  if (catalogues.length === 0) return null;
  return (
    <div className={classes.wide}>
      <CatalogueChoice
        label={t("site.catalogues")}
        description={t("site.cataloguesHint")}
        catalogues={catalogues}
        chosen={field.value}
        onChange={field.onChange}
        error={fieldState.error?.message}
      />
    </div>
  );
}

/** What visitors may ask for, and what they get when they are let in. */
export function OfferSection({ control, services }: Props) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("site.offer")} hint={t("site.offerHint")}>
      <ServiceBoxes control={control} services={services} />
      <FormSelect
        control={control}
        name="classId"
        label={t("site.class")}
        description={t("site.classHint")}
        data={useClassOptions()}
        searchable
        clearable
      />
      <Catalogues control={control} />
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
