import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormActions } from "@kontor/kit/forms/form-section";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { CopyText } from "@kontor/ui/copy-button";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Fieldset } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useCurrentUser, useRights } from "@/shared/session";
import { PortalFields } from "./portal-form";
import { FORM_FIELDS, inputOf, type PortalValues, usePortalSchema, valuesOf } from "./portal-form.schema";
import { PortalPreview } from "./portal-preview";
import classes from "./portal-settings.module.css";
import { type PortalSettings, portalSettingsQuery, useChangePortal } from "./portal-settings.queries";

/** Where customers find the portal. */
function PortalAddress() {
  const { t } = useTranslation();
  const slug = useCurrentUser()?.reseller?.slug;
  if (!slug) return null;
  const address = `${globalThis.location.origin}/portal/${slug}/`;
  return (
    <div className={classes.address}>
      <span className="k-muted">{t("portal.address")}</span>
      <a href={address} target="_blank" rel="noreferrer" className="k-link">
        {address}
      </a>
      <CopyText value={address} />
    </div>
  );
}

function usePortalForm(settings: PortalSettings) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangePortal(settings.version);
  const form = useForm<PortalValues>({
    resolver: zodResolver(usePortalSchema()),
    mode: "onTouched",
    values: valuesOf(settings),
  });
  const { refusal, refuse, clear } = useRefusal(form, FORM_FIELDS);
  const submit = form.handleSubmit(async (values) => {
    clear();
    await change.mutateAsync(inputOf(values)).then(() => notices.done(t("settings.saved")), refuse);
  });
  return { form, refusal, submit };
}

export function PortalSettingsPage() {
  const { t } = useTranslation();
  const editable = useRights()("settings:write");
  const { data: settings } = useSuspenseQuery(portalSettingsQuery);
  const { form, refusal, submit } = usePortalForm(settings);
  const { control, formState } = form;
  usePageTitle(t("portal.title"));
  return (
    <>
      <PortalAddress />
      <div className={classes.columns}>
        <form onSubmit={submit} noValidate>
          {refusal && <Refusal {...refusal} />}
          <Fieldset variant="unstyled" disabled={!editable} aria-label={t("portal.title")}>
            <PortalFields control={control} settings={settings} editable={editable} />
          </Fieldset>
          {editable && (
            <FormActions>
              <SubmitButton disabled={!formState.isDirty} loading={formState.isSubmitting}>
                {t("action.save")}
              </SubmitButton>
            </FormActions>
          )}
          <UnsavedGuard dirty={formState.isDirty && !formState.isSubmitting} />
        </form>
        <PortalPreview control={control} />
      </div>
    </>
  );
}
