import { actionValues, directionValues, editKindValues } from "@kontor/api/schema";
import type { Schema } from "@kontor/api/types";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";

export const OPERATIONS = editKindValues.filter((kind) => kind !== "COPY_FROM_CLASS");
export const ENDINGS = ["0.90", "0.99", "0.00"] as const;

export function useBulkEditSchema() {
  const { t } = useTranslation();
  return z
    .object({
      q: z.string(),
      categoryId: z.string(),
      actions: z.array(z.enum(actionValues)),
      kind: z.enum(OPERATIONS),
      value: z.string(),
      ending: z.string(),
      direction: z.enum(directionValues),
    })
    .superRefine(({ kind, value }, context) => {
      if (kind === "REMOVE" || /^-?\d+(\.\d+)?$/.test(value)) return;
      const message = t(kind === "PERCENT" ? "fieldError.percent" : "fieldError.amount");
      context.addIssue({ code: "custom", path: ["value"], message });
    });
}

export type BulkEditValues = z.infer<ReturnType<typeof useBulkEditSchema>>;

export function bulkEditOf(values: BulkEditValues): Schema<"BulkEdit"> {
  const { q, categoryId, actions, kind, value, ending, direction } = values;
  return {
    select: {
      q: q || null,
      categoryId: categoryId || null,
      actions: actions.length > 0 ? actions : null,
    },
    operation: { kind, value: kind === "REMOVE" ? null : value },
    rounding: ending === "" || kind === "REMOVE" ? null : { ending, direction },
  };
}
