import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormSection } from "@kontor/kit/forms/form-section";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { ApprovalSection } from "./approval-section";
import { FieldTable } from "./field-table";
import { GeneralSection } from "./general-section";
import { OfferSection } from "./offer-section";
import { inputOf, useSiteSchema, valuesOf } from "./site-form.schema";
import { SitePreview } from "./site-preview";
import classes from "./sites.module.css";
import { type Site, type SiteInput, servicesQuery } from "./sites.queries";
import { StyleSection } from "./style-section";

type Props = { site: Site; editable: boolean; onSave: (input: SiteInput) => Promise<void> };

/** Everything about a site but its legal texts, and beside it what visitors will see. */
export function SiteForm(props: Props) {
  const { t } = useTranslation();
  const form = useApiForm({
    schema: useSiteSchema(),
    values: valuesOf(props.site),
    save: (values) => props.onSave(inputOf(values)),
    lists: ["fields"],
  });
  const { control } = form;
  const services = useQuery(servicesQuery).data ?? [];
  return (
    <div className={classes.workbench}>
      <ApiForm form={form} guard="page" plain>
        <fieldset disabled={!props.editable} className={classes.form} aria-label={t("site.form")}>
          <GeneralSection control={control} />
          <FormSection legend={t("site.fields")} hint={t("site.fieldsHint")}>
            <FieldTable control={control} />
          </FormSection>
          <OfferSection control={control} services={services.filter(({ active }) => active)} />
          <ApprovalSection control={control} />
          <StyleSection control={control} />
          {props.editable && (
            <div className={classes.actions}>
              <SaveButton changed />
            </div>
          )}
        </fieldset>
      </ApiForm>
      <SitePreview control={control} legalTexts={props.site.legalTexts} services={services} />
    </div>
  );
}
