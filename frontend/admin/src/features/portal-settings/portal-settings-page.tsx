import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormActions } from "@kontor/kit/forms/form-section";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { CopyText } from "@kontor/ui/copy-button";
import { useTranslation } from "@kontor/ui/use-translation";
import { Fieldset } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useCurrentUser, useRights } from "@/shared/session";
import { PortalFields } from "./portal-form";
import { inputOf, usePortalSchema, valuesOf } from "./portal-form.schema";
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
  return useApiForm({
    schema: usePortalSchema(),
    values: valuesOf(settings),
    follow: true,
    save: async (values) => {
      await change.mutateAsync(inputOf(values));
      notices.done(t("settings.saved"));
    },
  });
}

export function PortalSettingsPage() {
  const { t } = useTranslation();
  const editable = useRights()("settings:write");
  const { data: settings } = useSuspenseQuery(portalSettingsQuery);
  const form = usePortalForm(settings);
  const { control } = form;
  usePageTitle(t("portal.title"));
  return (
    <>
      <PortalAddress />
      <div className={classes.columns}>
        <ApiForm form={form} guard="page" plain>
          <Fieldset variant="unstyled" disabled={!editable} aria-label={t("portal.title")}>
            <PortalFields control={control} settings={settings} editable={editable} />
          </Fieldset>
          {editable && (
            <FormActions>
              <SaveButton changed />
            </FormActions>
          )}
        </ApiForm>
        <PortalPreview control={control} />
      </div>
    </>
  );
}
