import { actionValues, directionValues } from "@kontor/api/schema";
import { FormAmount, FormMultiSelect, FormSelect, FormText } from "@kontor/kit/forms/fields";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Radio, SimpleGrid, Stack } from "@mantine/core";
import { type Control, useController, useWatch } from "react-hook-form";
import { useCategoryOptions } from "@/domain/product/use-category-options";
import { type BulkEditValues, ENDINGS, OPERATIONS, SCOPES } from "./bulk-edit.schema";
import type { Selection } from "./selection";

type Props = {
  control: Control<BulkEditValues>;
  values: BulkEditValues;
  selection: Selection | undefined;
  /** whether prices of other lists show through here */
  inherits: boolean;
};

function ScopeField({ control, selection, inherits }: Omit<Props, "values">) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { field } = useController({ control, name: "scope" });
  const words = {
    OWN: t(inherits ? "bulkEdit.scope.OWN" : "bulkEdit.scope.LIST"),
    EFFECTIVE: t("bulkEdit.scope.EFFECTIVE"),
    SELECTED: t("bulkEdit.scope.SELECTED", {
      count: selection?.cells ?? 0,
      number: formatNumber(selection?.cells ?? 0, locale),
    }),
  };
  return (
    <Radio.Group
      label={t("bulkEdit.scope")}
      value={field.value}
      onChange={(value) => field.onChange(SCOPES.find((scope) => scope === value))}
    >
      <Stack gap={8} mt={6}>
        {SCOPES.filter((scope) => scope !== "EFFECTIVE" || inherits).map((scope) => (
          <Radio
            key={scope}
            value={scope}
            label={words[scope]}
            disabled={scope === "SELECTED" && !selection?.cells}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function ActionsField({ control }: Pick<Props, "control">) {
  const { t } = useTranslation();
  const chosen = useWatch({ control, name: "actions" });
  return (
    <FormMultiSelect
      control={control}
      name="actions"
      label={t("bulkEdit.actions")}
      placeholder={chosen.length === 0 ? t("bulkEdit.allActions") : undefined}
      data={actionValues.map((value) => ({ value, label: t(`chargeAction.${value}`) }))}
      clearable
    />
  );
}

function SelectionFields({ control }: Pick<Props, "control">) {
  const { t } = useTranslation();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <FormText
          control={control}
          name="q"
          label={t("bulkEdit.search")}
          placeholder={t("bulkEdit.allProducts")}
        />
        <FormSelect
          control={control}
          name="categoryId"
          label={t("product.category")}
          placeholder={t("bulkEdit.allCategories")}
          data={useCategoryOptions()}
          searchable
          clearable
        />
      </SimpleGrid>
      <ActionsField control={control} />
    </>
  );
}

function RoundingFields({ control, values: { ending } }: Pick<Props, "control" | "values">) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <FormSelect
        control={control}
        name="ending"
        label={t("bulkEdit.ending")}
        placeholder={t("bulkEdit.noRounding")}
        data={ENDINGS.map((value) => ({ value, label: t("bulkEdit.endingOf", { ending: value.slice(1) }) }))}
        clearable
      />
      <FormSelect
        control={control}
        name="direction"
        label={t("bulkEdit.direction")}
        data={directionValues.map((value) => ({ value, label: t(`bulkEdit.direction.${value}`) }))}
        disabled={ending === ""}
        allowDeselect={false}
      />
    </SimpleGrid>
  );
}

/** Which prices, what happens to them, and how the result is rounded. */
export function BulkEditFields({ control, values, selection, inherits }: Props) {
  const { t } = useTranslation();
  const { kind } = values;
  return (
    <Stack>
      <ScopeField control={control} selection={selection} inherits={inherits} />
      {values.scope !== "SELECTED" && <SelectionFields control={control} />}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <FormSelect
          control={control}
          name="kind"
          label={t("bulkEdit.operation")}
          data={OPERATIONS.map((value) => ({ value, label: t(`bulkEdit.operation.${value}`) }))}
          allowDeselect={false}
        />
        {kind !== "REMOVE" && (
          <FormAmount
            control={control}
            name="value"
            label={t(kind === "PERCENT" ? "bulkEdit.percent" : "bulkEdit.amount")}
            placeholder={kind === "PERCENT" ? "7" : "0.50"}
            digits={0}
            data-autofocus
          />
        )}
      </SimpleGrid>
      {kind !== "REMOVE" && <RoundingFields control={control} values={values} />}
    </Stack>
  );
}
