import { type FieldError, toProblem } from "@kontor/api/problem";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../use-problem-text";
import type { PriceRow, PriceSetValues } from "./price-set.schema";

const FIELDS = ["amount", "minQuantity", "validFrom", "validUntil"] as const;

/** Rows without an amount are not sent, so the server's positions count only the others. */
function rowOf(
  pointer: string | null | undefined,
  rows: readonly PriceRow[],
): { row: number; name: string } | undefined {
  const [, sent, name] = /^\/entries\/(\d+)(?:\/(\w+))?/.exec(pointer ?? "") ?? [];
  if (sent === undefined) return undefined;
  const filled = rows.flatMap((row, index) => (row.amount === "" ? [] : [index]));
  const row = filled[Number(sent)];
  return row === undefined ? undefined : { row, name: name ?? "amount" };
}

export function usePriceSetRefusal(form: UseFormReturn<PriceSetValues>) {
  const { t } = useTranslation();
  const { ofField } = useProblemText();
  const [refusal, setRefusal] = useState<{ error: unknown; items: string[] }>();
  const place = (error: FieldError, rows: readonly PriceRow[]): boolean => {
    const at = rowOf(error.pointer, rows);
    if (at === undefined) return false;
    const field = FIELDS.find((name) => name === at.name) ?? "amount";
    form.setError(`rows.${at.row}.${field}`, { type: "server", message: error.detail ?? ofField(error) });
    return true;
  };
  const refuse = (error: unknown, rows: readonly PriceRow[]) => {
    const problem = toProblem(error);
    const errors = problem.errors ?? [];
    const elsewhere = errors.filter((fieldError) => !place(fieldError, rows));
    if (errors.some(({ code }) => code === "missing-charge")) {
      for (const [index, row] of rows.entries()) {
        if (row.amount === "")
          form.setError(`rows.${index}.amount`, { message: t("fieldError.missing-charge") });
      }
    }
    setRefusal({ error, items: elsewhere.map((fieldError) => fieldError.detail ?? ofField(fieldError)) });
  };
  return { refusal, refuse, clear: () => setRefusal(undefined) };
}
