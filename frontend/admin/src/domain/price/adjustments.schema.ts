import { adjustmentScopeValues } from "@kontor/api/schema";
import type { Schema } from "@kontor/api/types";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";

export function useAdjustmentsSchema() {
  const { t } = useTranslation();
  const row = z
    .object({
      scope: z.enum(adjustmentScopeValues),
      categoryId: z.string(),
      productId: z.string(),
      label: z.string(),
      percent: z.string().regex(/^-?\d+(\.\d+)?$/, t("fieldError.percent")),
      validFrom: z.string(),
      validUntil: z.string(),
    })
    .superRefine((item, context) => {
      const name = item.scope === "CATEGORY" ? "categoryId" : "productId";
      if (item.scope === "ALL" || item[name] !== "") return;
      context.addIssue({ code: "custom", path: [name], message: t("fieldError.required") });
    });
  return z.object({ items: z.array(row) });
}

export type AdjustmentsValues = z.infer<ReturnType<typeof useAdjustmentsSchema>>;
export type AdjustmentRow = AdjustmentsValues["items"][number];

export const NEW_ROW: AdjustmentRow = {
  scope: "ALL",
  categoryId: "",
  productId: "",
  label: "",
  percent: "",
  validFrom: "",
  validUntil: "",
};

export function rowOf(item: Schema<"AdjustmentView">): AdjustmentRow {
  return {
    scope: item.scope,
    categoryId: item.categoryId ?? "",
    productId: item.productId ?? "",
    label: item.label ?? "",
    percent: item.percent,
    validFrom: item.validFrom ?? "",
    validUntil: item.validUntil ?? "",
  };
}

export function inputOf(row: AdjustmentRow): Schema<"NewAdjustment"> {
  return {
    scope: row.scope,
    categoryId: row.scope === "CATEGORY" ? row.categoryId : null,
    productId: row.scope === "PRODUCT" ? row.productId : null,
    percent: row.percent,
    validFrom: row.validFrom || null,
    validUntil: row.validUntil || null,
  };
}
