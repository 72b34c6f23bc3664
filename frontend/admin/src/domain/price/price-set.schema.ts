import type { Schema } from "@kontor/api/types";
import { byCharge, type Charge, chargeKey, type PriceSet } from "@kontor/kit/charges";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";

export function usePriceSetSchema() {
  const { t } = useTranslation();
  return z.object({
    rows: z.array(
      z.object({
        action: z.enum(["REGISTER", "RENEW", "TRANSFER", "RESTORE", "TRADE", "SETUP", "PURCHASE"]),
        termMonths: z.number(),
        minQuantity: z.string().regex(/^[1-9]\d*$/, t("fieldError.quantity")),
        amount: z.string().regex(/^-?\d+(\.\d+)?$|^$/, t("fieldError.amount")),
        validFrom: z.string(),
        validUntil: z.string(),
      }),
    ),
  });
}

export type PriceSetValues = z.infer<ReturnType<typeof usePriceSetSchema>>;
export type PriceRow = PriceSetValues["rows"][number];
export type Inherited = Schema<"InheritedPrice">;

export function emptyRow(charge: Charge): PriceRow {
  const { action, termMonths } = charge;
  return { action, termMonths, minQuantity: "1", amount: "", validFrom: "", validUntil: "" };
}

/** What ended stays on the server as it was, and what began goes on from today. */
function presentPart(entry: PriceSet["entries"][number]): PriceSet["entries"] {
  const today = new Date().toISOString().slice(0, 10);
  if (entry.validUntil && entry.validUntil <= today) return [];
  return [entry.validFrom && entry.validFrom <= today ? { ...entry, validFrom: null } : entry];
}

/** One row per entry, and an empty one for every charge that has none: a gap must be seen. */
export function rowsOf(set: PriceSet, charges: readonly Charge[], fromToday: boolean): PriceRow[] {
  const entries = fromToday ? set.entries.flatMap(presentPart) : set.entries;
  const rows = entries.map((entry) => ({
    ...emptyRow(entry),
    minQuantity: String(entry.minQuantity),
    amount: entry.amount,
    validFrom: entry.validFrom ?? "",
    validUntil: entry.validUntil ?? "",
  }));
  const priced = new Set(rows.map(chargeKey));
  const missing = [...charges, ...set.inherited].filter((charge) => !priced.has(chargeKey(charge)));
  const gaps = new Map(missing.map((charge) => [chargeKey(charge), emptyRow(charge)]));
  return [...rows, ...gaps.values()].sort(
    (a, b) =>
      byCharge(a, b) ||
      Number(a.minQuantity) - Number(b.minQuantity) ||
      a.validFrom.localeCompare(b.validFrom),
  );
}

export function inheritedFor(set: PriceSet, charge: Charge): Inherited | undefined {
  return set.inherited.find((price) => chargeKey(price) === chargeKey(charge));
}

export function entryOf(row: PriceRow): Schema<"NewPriceEntry"> {
  return {
    action: row.action,
    termMonths: row.termMonths,
    minQuantity: Number(row.minQuantity),
    amount: row.amount,
    validFrom: row.validFrom || null,
    validUntil: row.validUntil || null,
  };
}
