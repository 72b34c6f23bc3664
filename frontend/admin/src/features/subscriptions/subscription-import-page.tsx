import { upload } from "@kontor/api/files";
import { productKindValues } from "@kontor/api/schema";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { useRenew } from "@kontor/kit/stale";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { UpLink } from "@/shared/frame/up-link";
import { ImportWizard } from "@/shared/imports/import-wizard";
import { useImportSettings } from "@/shared/imports/use-import-settings";

/** The fields that a column of a file can fill. */
const TARGETS = [
  "externalId",
  "identifier",
  "sku",
  "productName",
  "kind",
  "upstreamUser",
  "plan",
  "contractedOn",
  "expiresOn",
  "status",
  "attributes.techContact",
  "attributes.zoneContact",
  "attributes.nameServers",
  "attributes.authCodeLocked",
  "attributes.transferLocked",
  "attributes.server",
  "attributes.hostingPackage",
  "attributes.webspaceMb",
  "attributes.licenceKey",
  "attributes.seats",
  "attributes.transferable",
  "attributes.updateService",
] as const;

function useSubscriptionImport() {
  const renew = useRenew("/api/v1/subscriptions/imports");
  return useImportSettings<string | null>(null, (kind) => async (file, attempt) => {
    const options = { ...attempt, defaults: kind ? { kind } : {} };
    const report = await upload("/api/v1/subscriptions/imports", file, options);
    if (report.stored) await renew();
    return report;
  });
}

/** What an upstream panel knows, from a file; associations stay as they are (E21). */
export function SubscriptionImportPage() {
  const { t } = useTranslation();
  const { state, settings: kind, change } = useSubscriptionImport();
  usePageTitle(t("subscriptions.importTitle"));
  const settings = (
    <Stack>
      <Text size="sm" c="var(--k-muted)">
        {t("subscriptions.importMatch")}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t("product.kind")}
          description={t("import.defaultHint")}
          data={productKindValues.map((value) => ({ value, label: t(`productKind.${value}`) }))}
          value={kind}
          onChange={change}
          clearable
        />
      </SimpleGrid>
    </Stack>
  );
  return (
    <>
      <PageHeader
        above={<UpLink to="/associations">{t("associations.title")}</UpLink>}
        title={t("subscriptions.importTitle")}
        lead={t("import.lead")}
      />
      <ImportWizard
        table="subscriptions"
        state={state}
        targets={TARGETS.map((value) => ({ value, label: t(`field.${value}`) }))}
        takesGoodRows
        settings={settings}
        finish={<LinkButton to="/associations">{t("subscriptions.toList")}</LinkButton>}
      />
    </>
  );
}
