import { actionValues, directionValues, editKindValues } from "@kontor/api/schema";
import type { Schema } from "@kontor/api/types";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import type { Selection } from "./selection";

export const OPERATIONS = editKindValues.filter(
  (kind) => kind !== "COPY_FROM_CLASS" && kind !== "COPY_INHERITED",
);
export const ENDINGS = ["0.90", "0.99", "0.00"] as const;
/** Own prices, also those that show through, or what is selected in the sheet. */
export const SCOPES = ["OWN", "EFFECTIVE", "SELECTED"] as const;

const NUMBER = /^-?\d+(\.\d+)?$/;

export function useBulkEditSchema() {
  const { t } = useTranslation();
  return z
    .object({
      scope: z.enum(SCOPES),
      q: z.string(),
      categoryId: z.string(),
      actions: z.array(z.enum(actionValues)),
      kind: z.enum(OPERATIONS),
      value: z.string(),
      ending: z.string(),
      direction: z.enum(directionValues),
    })
    .superRefine(({ kind, value }, context) => {
      if (kind === "REMOVE" || NUMBER.test(value)) return;
      const message = t(kind === "PERCENT" ? "fieldError.percent" : "fieldError.amount");
      context.addIssue({ code: "custom", path: ["value"], message });
    });
}

export type BulkEditValues = z.infer<ReturnType<typeof useBulkEditSchema>>;

/** Which of the prices are meant: who sets or selects cells means those without a price of their own, too. */
function pricesOf({ scope, kind }: BulkEditValues): Schema<"EditedPrices"> {
  if (kind === "REMOVE" || scope === "OWN") return "OWN";
  return scope === "SELECTED" && kind === "SET" ? "ALL" : "EFFECTIVE";
}

function selectOf(values: BulkEditValues, selection: Selection | undefined): Schema<"EditSelection"> {
  const { scope, q, categoryId, actions } = values;
  const prices = pricesOf(values);
  if (scope === "SELECTED" && selection) return { ...selection.select, prices };
  return {
    q: q.trim() || null,
    categoryId: categoryId || null,
    actions: actions.length > 0 ? actions : null,
    prices,
  };
}

export function bulkEditOf(values: BulkEditValues, selection: Selection | undefined): Schema<"BulkEdit"> {
  const { kind, value, ending, direction } = values;
  return {
    select: selectOf(values, selection),
    operation: { kind, value: kind === "REMOVE" ? null : value },
    rounding: ending === "" || kind === "REMOVE" ? null : { ending, direction },
  };
}

export function isComplete({ kind, value }: BulkEditValues): boolean {
  return kind === "REMOVE" || NUMBER.test(value);
}

/** While nothing is typed yet: how many prices are meant, asked with a change of nothing. */
export function reachOf(values: BulkEditValues, selection: Selection | undefined): Schema<"BulkEdit"> {
  return bulkEditOf({ ...values, kind: "PERCENT", value: "0", ending: "" }, selection);
}
