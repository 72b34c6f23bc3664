import { upload } from "@kontor/api/files";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { useRenew } from "@kontor/kit/stale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { ImportWizard } from "@/shared/imports/import-wizard";
import { type Send, useImport } from "@/shared/imports/use-import";

const TARGETS = ["base", "quote", "rate", "validFrom"] as const;

export function RateImportPage() {
  const { t } = useTranslation();
  const refresh = useRenew("/api/v1/exchange-rates/imports");
  usePageTitle(t("rates.import"));
  const send: Send = async (file, { goodRows: _, ...attempt }) => {
    const report = await upload("/api/v1/exchange-rates/imports", file, attempt);
    if (report.stored) await refresh();
    return report;
  };
  const state = useImport(send);
  return (
    <ImportWizard
      table="exchange-rates"
      state={state}
      targets={TARGETS.map((value) => ({ value, label: t(`rates.column.${value}`) }))}
      settings={
        <Text size="sm" c="var(--k-muted)">
          {t("rates.importHint")}
        </Text>
      }
      finish={<LinkButton to="/settings/exchange-rates">{t("rates.title")}</LinkButton>}
    />
  );
}
