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
  INCOMPLETE_CLASS: "WARN",
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

/** Where prices of two levels stand side by side. */
const MIXED: readonly FindingCode[] = ["INCOMPLETE_SET", "INCOMPLETE_CLASS"];

/** A class with the currency of the prices that are meant: it may sell in several. */
export function classOf({ className, currency }: { className: string | null; currency: string }) {
  return className && `${className} · ${currency}`;
}

/** What a finding is called in a list. */
export function findingKey({
  review,
  code,
  listId,
  customerId,
  productId,
  currency,
  charges,
}: Finding): string {
  const parts = charges.map(
    ({ action, termMonths, minQuantity }) => `${action}/${termMonths}/${minQuantity}`,
  );
  return review?.id ?? [code, listId, customerId, productId, currency, ...parts].join(" ");
}

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
  const named = ({ minQuantity, ...what }: Finding["charges"][number]): string =>
    minQuantity > 1
      ? `${words.charge(what)}, ${t("why.fromQuantity", { quantity: minQuantity })}`
      : words.charge(what);
  const charge = (one: Finding["charges"][number], code: FindingCode): string =>
    MIXED.includes(code) && one.price
      ? t("priceSet.showsThrough", { charge: named(one), amount: money(one.price) })
      : named(one);
  return ({ code, charges, price, reference, day, until }: Finding): string =>
    t(`findingText.${code}`, {
      charges: charges.map((one) => charge(one, code)).join("; "),
      price: money(price),
      reference: money(reference),
      day: formatDay(day, locale),
      until: until ? formatDay(until, locale) : "",
    });
}
