import { type FieldError, fieldOf, toProblem } from "@kontor/api/problem";
import { chargeKey, type PriceSet, useChargeWords } from "@kontor/kit/charges";
import { useProblemText } from "@kontor/kit/use-problem-text";
import { formatMoney } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { inheritedFor, type PriceRow, type PriceSetValues } from "./price-set.schema";

const FIELDS = ["amount", "minQuantity", "validFrom", "validUntil"] as const;

type Place = { row: number; field: (typeof FIELDS)[number] };

/** Rows without an amount are not sent, so the server's positions count only the others; a gap it names by its charge. */
function placeOf(pointer: string, rows: readonly PriceRow[]): Place | undefined {
  const [, name = "", member = "amount"] = /^entries\.([^.]+)(?:\.(\w+))?$/.exec(fieldOf(pointer)) ?? [];
  const filled = rows.flatMap((row, index) => (row.amount === "" ? [] : [index]));
  const gap = rows.findIndex((row) => chargeKey(row) === name);
  const row = gap >= 0 ? gap : filled[Number(name || Number.NaN)];
  const field = FIELDS.find((known) => known === member) ?? "amount";
  return row === undefined ? undefined : { row, field };
}

/** What a forgotten charge would cost, so that the reader sees what would show through. */
function useGapText(set: PriceSet) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  return (row: PriceRow) => {
    const amount = inheritedFor(set, row)?.amount;
    const charge = words.charge(row);
    if (!amount) return charge;
    return t("priceSet.showsThrough", {
      charge,
      amount: formatMoney({ amount, currency: set.currency }, locale),
    });
  };
}

export function usePriceSetRefusal(form: UseFormReturn<PriceSetValues>, set: PriceSet) {
  const { t } = useTranslation();
  const { ofField } = useProblemText();
  const gapText = useGapText(set);
  const [refusal, setRefusal] = useState<{ error: unknown; items: string[] }>();
  /** Marks the field and answers what the alert above has to add. */
  const mark = (error: FieldError, rows: readonly PriceRow[]): string[] => {
    const place = placeOf(error.pointer, rows);
    const row = place && rows[place.row];
    if (!place || !row) return [ofField(error)];
    const gap = error.code === "missing-charge";
    const message = gap ? t("fieldError.missing-charge") : ofField(error);
    form.setError(`rows.${place.row}.${place.field}`, { type: "server", message });
    return gap ? [gapText(row)] : [];
  };
  return {
    refusal,
    refuse: (error: unknown, rows: readonly PriceRow[]) =>
      setRefusal({ error, items: toProblem(error).errors.flatMap((one) => mark(one, rows)) }),
    clear: () => setRefusal(undefined),
  };
}
