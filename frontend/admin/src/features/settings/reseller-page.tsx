import { zodResolver } from "@hookform/resolvers/zod";
import type { Schema } from "@kontor/api/types";
import { Refusal } from "@kontor/kit/failure";
import { FormSelect, FormText } from "@kontor/kit/forms/fields";
import { FormActions, FormSection } from "@kontor/kit/forms/form-section";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { LANGUAGES } from "@kontor/kit/language";
import { usePageTitle } from "@kontor/kit/page-title";
import { useNotices } from "@kontor/kit/use-notices";
import { Facts } from "@kontor/ui/facts";
import { SubmitButton } from "@kontor/ui/submit-button";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
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
  const form = useForm<Values>({
    resolver: zodResolver(useSchema()),
    mode: "onTouched",
    values: valuesOf(settings),
  });
  const { refusal, refuse, clear } = useRefusal(form, [
    "name",
    "language",
    "timeZone",
    "customerNumberPattern",
  ]);
  const submit = form.handleSubmit(async (values) => {
    clear();
    await change.mutateAsync(values).then(() => notices.done(t("settings.saved")), refuse);
  });
  return { form, refusal, submit };
}

function ResellerForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const zones = useTimeZoneOptions();
  const { form, refusal, submit } = useResellerForm(settings);
  const { control, formState } = form;
  return (
    <form onSubmit={submit} noValidate>
      {refusal && <Refusal {...refusal} />}
      <FormSection
        legend={t("settings.reseller")}
        hint={t("settings.currencyFixed", { currency: settings.currency })}
      >
        <FormText control={control} name="name" label={t("reseller.name")} />
        <FormSelect
          control={control}
          name="language"
          label={t("reseller.language")}
          data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
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
        <SubmitButton disabled={!formState.isDirty} loading={formState.isSubmitting}>
          {t("action.save")}
        </SubmitButton>
      </FormActions>
      <UnsavedGuard dirty={formState.isDirty && !formState.isSubmitting} />
    </form>
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
