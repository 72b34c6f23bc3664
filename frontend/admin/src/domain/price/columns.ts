import { type Charge, chargeKey, distinctCharges } from "@kontor/kit/charges";

type Row = { categoryId: string; charges: readonly Charge[] };

/**
 * The columns of a sheet: those of the first product's category, then what further categories add. So no product has
 * columns of others between its own, and columns that come with further products come at the end.
 */
export function columnsOf(rows: readonly Row[]): Charge[] {
  const byCategory = new Map<string, Charge[]>();
  for (const { categoryId, charges } of rows)
    byCategory.set(categoryId, [...(byCategory.get(categoryId) ?? []), ...charges]);
  const columns = new Map<string, Charge>();
  for (const charges of byCategory.values())
    for (const charge of distinctCharges(charges))
      columns.set(chargeKey(charge), columns.get(chargeKey(charge)) ?? charge);
  return [...columns.values()];
}
