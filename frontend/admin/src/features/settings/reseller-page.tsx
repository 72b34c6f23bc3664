import type { Schema } from "@kontor/api/types";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormSelect, FormText } from "@kontor/kit/forms/fields";
import { FormActions, FormSection } from "@kontor/kit/forms/form-section";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { LANGUAGE_OPTIONS } from "@kontor/kit/language";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Facts } from "@kontor/ui/facts";
import { useTranslation } from "@kontor/ui/use-translation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRights } from "@/shared/session";
import { useTimeZoneOptions } from "@/shared/use-reference";
import { resellerQuery, useChangeReseller } from "./settings.queries";

type Settings = Schema<"ResellerView">;

function useSchema() {
  const { t } = useTranslation();
  const required = z.string().trim().min(1, t("fieldError.required"));
  return z.object({
    name: required,
    language: required,
    timeZone: required,
    customerNumberPattern: required,
  });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

function valuesOf({ name, language, timeZone, customerNumberPattern }: Settings): Values {
  return { name, language, timeZone, customerNumberPattern };
}

function useResellerForm(settings: Settings) {
  const notices = useNotices();
  const { t } = useTranslation();
  const change = useChangeReseller(settings.version);
  return useApiForm({
    schema: useSchema(),
    values: valuesOf(settings),
    follow: true,
    save: async (values) => {
      await change.mutateAsync(values);
      notices.done(t("settings.saved"));
    },
  });
}

function ResellerForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const zones = useTimeZoneOptions();
  const form = useResellerForm(settings);
  const { control } = form;
  return (
    <ApiForm form={form} guard="page" plain>
      <FormSection
        legend={t("settings.reseller")}
        hint={t("settings.currencyFixed", { currency: settings.currency })}
      >
        <FormText control={control} name="name" label={t("reseller.name")} />
        <FormSelect
          control={control}
          name="language"
          label={t("reseller.language")}
          data={LANGUAGE_OPTIONS}
        />
        <FormSelect
          control={control}
          name="timeZone"
          label={t("reseller.timeZone")}
          description={t("settings.timeZoneHint")}
          data={zones.includes(settings.timeZone) ? zones : [settings.timeZone, ...zones]}
          searchable
          limit={80}
        />
        <FormText
          control={control}
          name="customerNumberPattern"
          label={t("settings.pattern")}
          description={t("settings.patternHint")}
        />
      </FormSection>
      <FormActions>
        <SaveButton changed />
      </FormActions>
    </ApiForm>
  );
}

export function ResellerPage() {
  const { t } = useTranslation();
  const may = useRights();
  const { data: settings } = useSuspenseQuery(resellerQuery);
  usePageTitle(t("nav.settings"));
  if (may("settings:write")) return <ResellerForm settings={settings} />;
  return (
    <Facts
      facts={[
        { label: t("reseller.name"), value: settings.name },
        { label: t("reseller.currency"), value: settings.currency },
        { label: t("reseller.language"), value: settings.language },
        { label: t("reseller.timeZone"), value: settings.timeZone },
        { label: t("settings.pattern"), value: settings.customerNumberPattern },
      ]}
    />
  );
}
