import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormSection } from "@kontor/kit/forms/form-section";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { SubmitButton } from "@kontor/ui/submit-button";
import { useQuery } from "@tanstack/react-query";
import { type FieldPath, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ApprovalSection } from "./approval-section";
import { FieldTable } from "./field-table";
import { GeneralSection } from "./general-section";
import { OfferSection } from "./offer-section";
import { COLOURS, inputOf, MEASURES, type SiteValues, useSiteSchema, valuesOf } from "./site-form.schema";
import { SitePreview } from "./site-preview";
import classes from "./sites.module.css";
import { type Site, type SiteInput, servicesQuery } from "./sites.queries";
import { StyleSection } from "./style-section";

const FORM_FIELDS: FieldPath<SiteValues>[] = [
  "name",
  "active",
  "allowedOrigins",
  "languages",
  "fields",
  "services",
  "classId",
  "catalogueIds",
  "approval.mode",
  "approval.conditions",
  "targetHours",
  ...Object.keys({ ...COLOURS, ...MEASURES }).map((property) => `style.${property}` as const),
  "style",
];

type Props = { site: Site; editable: boolean; onSave: (input: SiteInput) => Promise<void> };

function useSiteForm({ site, onSave }: Props) {
  const form = useForm<SiteValues>({
    resolver: zodResolver(useSiteSchema()),
    mode: "onTouched",
    defaultValues: valuesOf(site),
  });
  const { refusal, refuse, clear } = useRefusal(form, FORM_FIELDS);
  const submit = form.handleSubmit(async (values) => {
    clear();
    await onSave(inputOf(values)).catch(refuse);
  });
  return { form, refusal, submit };
}

/** Everything about a site but its legal texts, and beside it what visitors will see. */
export function SiteForm(props: Props) {
  const { t } = useTranslation();
  const { form, refusal, submit } = useSiteForm(props);
  const { control, formState } = form;
  const services = useQuery(servicesQuery).data ?? [];
  return (
    <div className={classes.workbench}>
      <form onSubmit={submit} noValidate>
        <fieldset disabled={!props.editable} className={classes.form} aria-label={t("site.form")}>
          {refusal && <Refusal {...refusal} />}
          <GeneralSection control={control} />
          <FormSection legend={t("site.fields")} hint={t("site.fieldsHint")}>
            <FieldTable control={control} />
          </FormSection>
          <OfferSection control={control} services={services.filter(({ active }) => active)} />
          <ApprovalSection control={control} />
          <StyleSection control={control} />
          {props.editable && (
            <div className={classes.actions}>
              <SubmitButton disabled={!formState.isDirty} loading={formState.isSubmitting}>
                {t("action.save")}
              </SubmitButton>
            </div>
          )}
        </fieldset>
        <UnsavedGuard dirty={formState.isDirty && !formState.isSubmitting} />
      </form>
      <SitePreview control={control} legalTexts={props.site.legalTexts} services={services} />
    </div>
  );
}
