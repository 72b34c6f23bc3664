import { upload } from "@kontor/api/files";
import { productKindValues } from "@kontor/api/schema";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { useRenew } from "@kontor/kit/stale";
import { DayField } from "@kontor/ui/day-field";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Select, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { usePriceColumns } from "@/domain/price/price-columns";
import { ImportWizard } from "@/shared/imports/import-wizard";
import { filterInput, RowFilterFields } from "@/shared/imports/row-filter";
import type { ImportState } from "@/shared/imports/use-import";
import { useImportSettings } from "@/shared/imports/use-import-settings";
import { priceListQuery } from "./price-lists.queries";

const route = getRouteApi("/in/price-lists/$listId/import");

type Kind = (typeof productKindValues)[number];
type Settings = {
  skuPrefix: string;
  zeroMeansUnknown: boolean;
  removeMissing: boolean;
  kind: Kind | "";
  categoryName: string;
  validFrom: string;
  only: { column: string; value: string };
};

const INITIAL: Settings = {
  skuPrefix: "",
  zeroMeansUnknown: false,
  removeMissing: false,
  kind: "",
  categoryName: "",
  validFrom: "",
  only: { column: "", value: "" },
};

type FieldsProps = { state: ImportState; settings: Settings; onChange: (settings: Settings) => void };

function ProductCreationFields({ settings, onChange }: Omit<FieldsProps, "state">) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t("import.createKind")}
        description={t("import.createHint")}
        placeholder={t("import.createNone")}
        data={productKindValues.map((value) => ({ value, label: t(`productKind.${value}`) }))}
        value={settings.kind || null}
        onChange={(value) =>
          onChange({ ...settings, kind: productKindValues.find((kind) => kind === value) ?? "" })
        }
        clearable
      />
      <TextInput
        label={t("import.createCategory")}
        description={t("import.createCategoryHint")}
        disabled={settings.kind === ""}
        value={settings.categoryName}
        onChange={(event) => onChange({ ...settings, categoryName: event.currentTarget.value })}
      />
    </>
  );
}

function SettingsFields({ state, settings, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t("import.skuPrefix")}
          description={t("import.skuPrefixHint")}
          value={settings.skuPrefix}
          onChange={(event) => onChange({ ...settings, skuPrefix: event.currentTarget.value })}
        />
        <DayField
          label={t("import.validFrom")}
          description={t("import.validFromHint")}
          value={settings.validFrom}
          onChange={(validFrom) => onChange({ ...settings, validFrom })}
        />
        <ProductCreationFields settings={settings} onChange={onChange} />
      </SimpleGrid>
      <Switch
        label={t("import.zeroMeansUnknown")}
        checked={settings.zeroMeansUnknown}
        onChange={(event) => onChange({ ...settings, zeroMeansUnknown: event.currentTarget.checked })}
      />
      <Switch
        label={t("import.removeMissing")}
        checked={settings.removeMissing}
        onChange={(event) => onChange({ ...settings, removeMissing: event.currentTarget.checked })}
      />
      <RowFilterFields
        headers={state.shape?.headers ?? []}
        filter={settings.only}
        onChange={(only) => onChange({ ...settings, only })}
      />
    </Stack>
  );
}

function usePriceImport(listId: string) {
  const refresh = useRenew("/api/v1/price-lists/{id}/imports");
  return useImportSettings(INITIAL, (settings) => async (file, { goodRows: _, ...attempt }) => {
    const { kind, categoryName, only, skuPrefix, validFrom, zeroMeansUnknown, removeMissing } = settings;
    const options = {
      ...attempt,
      only: filterInput(only),
      skuPrefix: skuPrefix || null,
      zeroMeansUnknown,
      createProducts: kind === "" ? null : { kind, categoryName },
      validFrom: validFrom || null,
      removeMissing,
    };
    const report = await upload(`/api/v1/price-lists/${listId}/imports`, file, options);
    if (report.stored) await refresh();
    return report;
  });
}

export function PriceImportPage() {
  const { t } = useTranslation();
  const { listId } = route.useParams();
  const { data: list } = useSuspenseQuery(priceListQuery(listId));
  const { state, settings, change } = usePriceImport(listId);
  usePageTitle(t("import.prices", { name: list.name }));
  return (
    <>
      <PageHeader title={t("import.prices", { name: list.name })} lead={t("import.lead")} />
      <ImportWizard
        table="price-lists"
        state={state}
        targets={usePriceColumns({ withDays: true })}
        settings={<SettingsFields state={state} settings={settings} onChange={change} />}
        finish={
          <LinkButton to="/price-lists/$listId" params={{ listId }}>
            {t("import.toList")}
          </LinkButton>
        }
      />
    </>
  );
}
