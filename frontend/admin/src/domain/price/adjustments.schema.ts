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
      discount: z.string().regex(/^-?\d+(\.\d+)?$/, t("fieldError.percent")),
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

/** Who gives a discount types 5; the change of the price is -5, and the other way round. */
function opposite(percent: string): string {
  if (Number(percent) === 0) return "0";
  return percent.startsWith("-") ? percent.slice(1) : `-${percent}`;
}

/** Those that hold now or later; what ended stays on the server as it was. */
export function present(items: readonly Schema<"AdjustmentView">[]): Schema<"AdjustmentView">[] {
  const today = new Date().toISOString().slice(0, 10);
  return items.filter(({ validUntil }) => !validUntil || validUntil > today);
}

export const NEW_ROW: AdjustmentRow = {
  scope: "ALL",
  categoryId: "",
  productId: "",
  label: "",
  discount: "",
  validFrom: "",
  validUntil: "",
};

export function rowOf(item: Schema<"AdjustmentView">): AdjustmentRow {
  return {
    scope: item.scope,
    categoryId: item.categoryId ?? "",
    productId: item.productId ?? "",
    label: item.label ?? "",
    discount: opposite(item.percent),
    validFrom: item.validFrom ?? "",
    validUntil: item.validUntil ?? "",
  };
}

export function inputOf(row: AdjustmentRow): Schema<"NewAdjustment"> {
  return {
    scope: row.scope,
    categoryId: row.scope === "CATEGORY" ? row.categoryId : null,
    productId: row.scope === "PRODUCT" ? row.productId : null,
    percent: opposite(row.discount),
    validFrom: row.validFrom || null,
    validUntil: row.validUntil || null,
  };
}
