import { type Charge, useChargeWords } from "@kontor/kit/charges";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { useMemo } from "react";
import type { FindingCode } from "@/domain/price/findings";
import { type Cell, type Edit, isOwn, type Misread, shownAmount } from "./cells";
import { typedAmount } from "./clipboard";

type Said = {
  sku: string;
  charge: Charge;
  cell: Cell | undefined;
  edit: Edit | undefined;
  error: string | undefined;
  findings: readonly FindingCode[];
};

/** All words of the grid, made once: hundreds of cells that each ask for their own would make scrolling heavy. */
export function useCellWords(currency: string) {
  const { t } = useTranslation();
  const locale = useLocale();
  const charges = useChargeWords();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
    /** an amount as people read it, or what was typed where it is none */
    const amount = (value: string | null | undefined) =>
      typeof value === "string" && Number.isFinite(Number(value))
        ? format.format(Number(value))
        : (value ?? "–");
    const finding = (code: FindingCode) => t(`finding.${code}`);
    const label = ({ sku, charge, cell, edit, error, findings }: Said): string => {
      if (!cell) return t("matrix.cellNone", { sku, charge: charges.charge(charge) });
      const source = cell.inheritedSource ? t(`source.${cell.inheritedSource}`) : t("matrix.noPrice");
      return [
        t("matrix.cell", { sku, charge: charges.charge(charge), amount: amount(shownAmount(cell, edit)) }),
        isOwn(cell, edit) ? t("matrix.own") : source,
        edit && t("matrix.was", { amount: amount(cell.own ?? cell.inherited) }),
        cell.margin && t("matrix.marginOf", { margin: cell.margin }),
        ...findings.map(finding),
        error,
      ]
        .filter(Boolean)
        .join(", ");
    };
    return {
      amount,
      finding,
      label,
      typed: (value: string) => typedAmount(value, locale),
      source: (cell: Cell) => cell.inheritedSource && t(`sourceShort.${cell.inheritedSource}`),
      misread: (why: Misread) =>
        why === "currency" ? t("matrix.otherCurrency", { currency }) : t("fieldError.amount"),
      percent: (value: string) => t("matrix.percent", { value }),
      why: t("why.title"),
    };
  }, [t, locale, charges, currency]);
}

export type CellWords = ReturnType<typeof useCellWords>;
