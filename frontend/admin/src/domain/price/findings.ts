import { severityValues } from "@kontor/api/schema";
import type { Schema } from "@kontor/api/types";
import { useChargeWords } from "@kontor/kit/charges";
import { formatDay, formatMoney } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";

export type Finding = Schema<"Finding">;
export type FindingCode = Finding["code"];
/** How much a finding weighs; what is switched off is not found. */
export type Severity = Exclude<Finding["severity"], "OFF">;

export const SEVERITIES = severityValues.filter((severity) => severity !== "OFF");

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
  REDUNDANT: "INFORM",
  STALE: "INFORM",
  EXPIRING: "INFORM",
  GAP: "WARN",
  OVERLAP: "BLOCK",
  NO_PRICE: "BLOCK",
  LATER_PRICE: "WARN",
};

export function usualSeverity(code: FindingCode): Severity {
  return USUAL[code] ?? "WARN";
}

export function severityOf(severity: Finding["severity"]): Severity {
  return severity === "OFF" ? "INFORM" : severity;
}

export function heaviest(codes: readonly FindingCode[]): Severity | undefined {
  return SEVERITIES.find((severity) => codes.some((code) => usualSeverity(code) === severity));
}

/** The finding as a sentence with its numbers, in the reader's language. */
export function useFindingText() {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = useChargeWords();
  const money = (value: Finding["price"]) => (value ? formatMoney(value, locale) : t("finding.nothing"));
  const charge = ({ price, ...what }: Finding["charges"][number], code: FindingCode): string => {
    if (code !== "INCOMPLETE_SET" || !price) return words.charge(what);
    return t("priceSet.showsThrough", { charge: words.charge(what), amount: money(price) });
  };
  return ({ code, charges, price, reference, day, until }: Finding): string =>
    t(`findingText.${code}`, {
      charges: charges.map((one) => charge(one, code)).join("; "),
      price: money(price),
      reference: money(reference),
      day: formatDay(day, locale),
      until: until ? formatDay(until, locale) : "",
    });
}
