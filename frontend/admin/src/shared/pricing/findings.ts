import type { Schema } from "@kontor/api/types";
import { formatDay, formatMoney } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "react-i18next";
import { useChargeWords } from "./charges";

export type Finding = Schema<"Finding">;
export type FindingCode = Finding["code"];
export type Severity = Finding["severity"];

export const FINDING_CODES = [
  "INCOMPLETE_SET",
  "CURRENCY_MISMATCH",
  "NEGATIVE_PRICE",
  "ZERO_PRICE",
  "BELOW_COST",
  "NO_COST",
  "BELOW_MARGIN",
  "RESTORE_NOT_DEARER",
  "ABOVE_CLASS",
  "REDUNDANT",
  "STALE",
  "EXPIRING",
  "GAP",
  "OVERLAP",
  "NO_PRICE",
] as const;

export const SEVERITIES = ["BLOCK", "WARN", "INFO"] as const;

// how a code weighs where the answer only names it: the defaults of the guard
const USUAL: Record<FindingCode, Severity> = {
  INCOMPLETE_SET: "BLOCK",
  CURRENCY_MISMATCH: "BLOCK",
  NEGATIVE_PRICE: "BLOCK",
  ZERO_PRICE: "WARN",
  BELOW_COST: "WARN",
  NO_COST: "WARN",
  BELOW_MARGIN: "WARN",
  RESTORE_NOT_DEARER: "WARN",
  ABOVE_CLASS: "WARN",
  REDUNDANT: "INFO",
  STALE: "INFO",
  EXPIRING: "INFO",
  GAP: "WARN",
  OVERLAP: "BLOCK",
  NO_PRICE: "BLOCK",
};

export function usualSeverity(code: FindingCode): Severity {
  return USUAL[code] ?? "WARN";
}

export function heaviest(codes: readonly FindingCode[]): Severity | undefined {
  return SEVERITIES.find((severity) => codes.some((code) => usualSeverity(code) === severity));
}

/** The finding as a sentence with its numbers, in the reader's language. */
export function useFindingText() {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  const none = "–";
  return ({ code, charges, price, reference, day }: Finding): string =>
    t(`findingText.${code}`, {
      charges: charges.map(words.charge).join("; ") || none,
      price: price ? formatMoney(price, locale) : none,
      reference: reference ? formatMoney(reference, locale) : none,
      day: day ? formatDay(day, locale) : none,
    });
}
