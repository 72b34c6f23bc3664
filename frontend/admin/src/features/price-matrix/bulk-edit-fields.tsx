import { actionValues, directionValues } from "@kontor/api/schema";
import { FormAmount, FormMultiSelect, FormSelect, FormText } from "@kontor/kit/forms/fields";
import { useTranslation } from "@kontor/ui/use-translation";
import { SimpleGrid, Stack } from "@mantine/core";
import { type Control, useWatch } from "react-hook-form";
import { useCategoryOptions } from "@/domain/product/use-category-options";
import { type BulkEditValues, ENDINGS, OPERATIONS } from "./bulk-edit.schema";

type Props = { control: Control<BulkEditValues>; kind: BulkEditValues["kind"]; ending: string };

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

function RoundingFields({ control, ending }: Pick<Props, "control" | "ending">) {
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
export function BulkEditFields({ control, kind, ending }: Props) {
  const { t } = useTranslation();
  return (
    <Stack>
      <SelectionFields control={control} />
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
      {kind !== "REMOVE" && <RoundingFields control={control} ending={ending} />}
    </Stack>
  );
}
