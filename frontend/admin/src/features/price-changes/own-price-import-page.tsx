import { upload } from "@kontor/api/files";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { useRenew } from "@kontor/kit/stale";
import { DayField } from "@kontor/ui/day-field";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { SimpleGrid, TextInput } from "@mantine/core";
import { ImportWizard } from "@/shared/imports/import-wizard";
import { useImportSettings } from "@/shared/imports/use-import-settings";
import { useRights } from "@/shared/session";

const PRICE_FIELDS = ["sku", "action", "termMonths", "minQuantity", "amount", "currency"] as const;

const INITIAL = { skuPrefix: "", validFrom: "", overrideReason: "" };

type Settings = typeof INITIAL;
type FieldsProps = { settings: Settings; onChange: (settings: Settings) => void };

function SettingsFields({ settings, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label={t("import.skuPrefix")}
        description={t("import.skuPrefixHint")}
        value={settings.skuPrefix}
        onChange={(event) => onChange({ ...settings, skuPrefix: event.currentTarget.value })}
      />
      <DayField
        label={t("import.validFrom")}
        description={t("ownPriceImport.validFromHint")}
        value={settings.validFrom}
        onChange={(validFrom) => onChange({ ...settings, validFrom })}
      />
      {may("prices:override-guard") && (
        <TextInput
          label={t("ownPriceImport.reason")}
          description={t("ownPriceImport.reasonHint")}
          maxLength={500}
          value={settings.overrideReason}
          onChange={(event) => onChange({ ...settings, overrideReason: event.currentTarget.value })}
        />
      )}
    </SimpleGrid>
  );
}

function useOwnPriceImport() {
  const refresh = useRenew("/api/v1/customer-price-imports");
  return useImportSettings(INITIAL, (settings) => async (file, { goodRows: _, ...attempt }) => {
    const options = {
      ...attempt,
      skuPrefix: settings.skuPrefix || null,
      validFrom: settings.validFrom || null,
      overrideReason: settings.overrideReason.trim() || null,
    };
    const report = await upload("/api/v1/customer-price-imports", file, options);
    if (report.stored) await refresh();
    return report;
  });
}

/** Own prices of many customers from one file: one published change per customer, all rows or none. */
export function OwnPriceImportPage() {
  const { t } = useTranslation();
  const { state, settings, change } = useOwnPriceImport();
  usePageTitle(t("ownPriceImport.title"));
  const targets = [
    { value: "customer", label: t("ownPriceImport.customer") },
    ...PRICE_FIELDS.map((value) => ({ value, label: t(`import.price.${value}`) })),
  ];
  return (
    <>
      <PageHeader title={t("ownPriceImport.title")} lead={t("ownPriceImport.lead")} />
      <ImportWizard
        table="customer-prices"
        state={state}
        targets={targets}
        settings={<SettingsFields settings={settings} onChange={change} />}
        finish={<LinkButton to="/price-changes">{t("change.history")}</LinkButton>}
      />
    </>
  );
}
