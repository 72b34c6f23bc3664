import { adjustmentScopeValues } from "@kontor/api/schema";
import { FormAmount, FormSelect, FormText } from "@kontor/kit/forms/fields";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon } from "@mantine/core";
import Percent from "lucide-react/icons/percent";
import Trash2 from "lucide-react/icons/trash-2";
import { type Control, useController, useWatch } from "react-hook-form";
import { ProductPicker } from "@/domain/product/product-picker";
import { useCategoryOptions } from "@/domain/product/use-category-options";
import classes from "./adjustments.module.css";
import type { AdjustmentsValues } from "./adjustments.schema";

type Place = { control: Control<AdjustmentsValues>; index: number };

function ProductField({ control, index }: Place) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: `items.${index}.productId` });
  const label = useWatch({ control, name: `items.${index}.label` });
  return (
    <ProductPicker
      label={t("adjustment.product")}
      chosenLabel={label}
      value={field.value || null}
      onChange={(value) => field.onChange(value ?? "")}
      error={fieldState.error?.message}
    />
  );
}

function TargetField({ control, index }: Place) {
  const { t } = useTranslation();
  const categories = useCategoryOptions();
  const scope = useWatch({ control, name: `items.${index}.scope` });
  if (scope === "PRODUCT") return <ProductField control={control} index={index} />;
  if (scope === "ALL") return <div />;
  return (
    <FormSelect
      control={control}
      name={`items.${index}.categoryId`}
      label={t("product.category")}
      data={categories}
      searchable
    />
  );
}

export function AdjustmentFields({ control, index, onRemove }: Place & { onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={classes.row}>
      <FormSelect
        control={control}
        name={`items.${index}.scope`}
        label={t("adjustment.scope")}
        data={adjustmentScopeValues.map((value) => ({ value, label: t(`adjustment.scope.${value}`) }))}
      />
      <TargetField control={control} index={index} />
      <FormAmount
        control={control}
        name={`items.${index}.discount`}
        label={t("adjustment.percent")}
        description={index === 0 ? t("adjustment.percentHint") : undefined}
        inputWrapperOrder={["label", "input", "description", "error"]}
        digits={0}
        rightSection={<Percent size={14} aria-hidden />}
      />
      <FormText control={control} name={`items.${index}.validFrom`} label={t("validity.from")} type="date" />
      <FormText
        control={control}
        name={`items.${index}.validUntil`}
        label={t("validity.until")}
        type="date"
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("adjustment.remove")}
        onClick={onRemove}
      >
        <Trash2 size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
