import { upload } from "@kontor/api/files";
import { customerKindValues } from "@kontor/api/schema";
import { LANGUAGE_OPTIONS } from "@kontor/kit/language";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { useRenew } from "@kontor/kit/stale";
import { useCountryOptions } from "@kontor/kit/use-countries";
import { useWords } from "@kontor/kit/use-words";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Select, SimpleGrid, Stack } from "@mantine/core";
import { useClassOptions } from "@/domain/customer/use-class-options";
import { ImportWizard } from "@/shared/imports/import-wizard";
import { filterInput, RowFilterFields } from "@/shared/imports/row-filter";
import type { ImportState, Mapping } from "@/shared/imports/use-import";
import { useImportSettings } from "@/shared/imports/use-import-settings";
import { useCurrentUser } from "@/shared/session";
import { useCurrencyOptions } from "@/shared/use-reference";
import { IMPORT_TARGETS } from "./import-targets";

type Settings = {
  /** unless it is said, what a column is mapped to */
  matchBy: "externalId" | "number" | null;
  defaults: Record<string, string>;
  only: { column: string; value: string };
};

type FieldsProps = { state: ImportState; settings: Settings; onChange: (settings: Settings) => void };

function DefaultFields({ settings, onChange }: Omit<FieldsProps, "state">) {
  const { t } = useTranslation();
  const fields = [
    { name: "kind", data: customerKindValues.map((value) => ({ value, label: t(`kind.${value}`) })) },
    { name: "currency", data: useCurrencyOptions() },
    { name: "classId", data: useClassOptions() },
    { name: "language", data: LANGUAGE_OPTIONS },
    { name: "address.country", data: useCountryOptions() },
  ] as const;
  return fields.map(({ name, data }) => (
    <Select
      key={name}
      label={t(`field.${name}`)}
      description={t("import.defaultHint")}
      data={[...data]}
      value={settings.defaults[name] ?? null}
      onChange={(value) => onChange({ ...settings, defaults: { ...settings.defaults, [name]: value ?? "" } })}
      searchable
      clearable
    />
  ));
}

function SettingsFields({ state, settings, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <Select
          label={t("import.matchBy")}
          description={t("import.matchByHint")}
          data={[
            { value: "externalId", label: t("field.externalId") },
            { value: "number", label: t("field.number") },
          ]}
          value={settings.matchBy ?? mappedKey(state.mapping)}
          onChange={(value) =>
            onChange({ ...settings, matchBy: value === "number" ? "number" : "externalId" })
          }
        />
        <DefaultFields settings={settings} onChange={onChange} />
      </SimpleGrid>
      <RowFilterFields
        headers={state.shape?.headers ?? []}
        filter={settings.only}
        onChange={(only) => onChange({ ...settings, only })}
      />
    </Stack>
  );
}

function mappedKey(mapping: Mapping): "externalId" | "number" {
  const targets = Object.values(mapping);
  return targets.includes("number") && !targets.includes("externalId") ? "number" : "externalId";
}

function useCustomerImport() {
  const renew = useRenew("/api/v1/customers/imports");
  const reseller = useCurrentUser()?.reseller;
  const initial: Settings = {
    matchBy: null,
    defaults: { kind: "COMPANY", currency: reseller?.currency ?? "", language: reseller?.language ?? "" },
    only: { column: "", value: "" },
  };
  return useImportSettings(initial, ({ matchBy, only, defaults }) => async (file, attempt) => {
    const options = {
      ...attempt,
      defaults: Object.fromEntries(Object.entries(defaults).filter(([, value]) => value !== "")),
      only: filterInput(only),
      matchBy,
    };
    const report = await upload("/api/v1/customers/imports", file, options);
    if (report.stored) await renew();
    return report;
  });
}

export function CustomerImportPage() {
  const { t } = useTranslation();
  const words = useWords();
  const { state, settings, change } = useCustomerImport();
  usePageTitle(t("import.customers"));
  return (
    <>
      <PageHeader title={t("import.customers")} lead={t("import.lead")} />
      <ImportWizard
        table="customers"
        state={state}
        targets={IMPORT_TARGETS.map((value) => ({ value, label: words(`field.${value}`, value) }))}
        takesGoodRows
        settings={<SettingsFields state={state} settings={settings} onChange={change} />}
        finish={<LinkButton to="/customers">{t("import.toCustomers")}</LinkButton>}
      />
    </>
  );
}
