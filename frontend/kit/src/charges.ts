import { actionValues } from "@kontor/api/schema";
import type { Schema } from "@kontor/api/types";
import { useTranslation } from "@kontor/ui/use-translation";
import { useMemo } from "react";

export type Charge = { action: Schema<"Action">; termMonths: number };
export type SheetItem = Schema<"ProductPrices">;
export type ResolvedPrice = Schema<"ResolvedPrice">;
export type PriceSet = Schema<"PriceSetView">;

export function chargeKey({ action, termMonths }: Charge): string {
  return `${action}/${termMonths}`;
}

export function byCharge(a: Charge, b: Charge): number {
  return actionValues.indexOf(a.action) - actionValues.indexOf(b.action) || a.termMonths - b.termMonths;
}

/** Every charge once, in the order in which people read them. */
export function distinctCharges(charges: readonly Charge[]): Charge[] {
  const byKey = new Map(
    charges.map(({ action, termMonths }) => [chargeKey({ action, termMonths }), { action, termMonths }]),
  );
  return [...byKey.values()].sort(byCharge);
}

export function useChargeWords() {
  const { t } = useTranslation();
  return useMemo(() => {
    const term = (months: number) => {
      if (months === 0) return t("term.once");
      return months % 12 === 0
        ? t("term.years", { count: months / 12 })
        : t("term.months", { count: months });
    };
    return {
      term,
      action: (action: Charge["action"]) => t(`chargeAction.${action}`),
      charge: ({ action, termMonths }: Charge) => `${t(`chargeAction.${action}`)}, ${term(termMonths)}`,
    };
  }, [t]);
}
