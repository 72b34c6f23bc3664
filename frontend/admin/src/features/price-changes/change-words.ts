import { formatChange, formatDay, formatMoney } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import type { ChangeStatus, PriceChange } from "@/domain/price/price-changes.queries";

export const TONES: Record<ChangeStatus, "neutral" | "accent" | "warn" | "danger"> = {
  DRAFT: "warn",
  PUBLISHED: "accent",
  REVERTED: "neutral",
  DISCARDED: "neutral",
};

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** From when the change applies, in words. */
export function useEffectiveText() {
  const { t } = useTranslation();
  const locale = useLocale();
  return ({ status, effectiveFrom, effectiveUntil }: PriceChange): string => {
    const from =
      effectiveFrom === null || effectiveFrom === undefined
        ? t("change.effectiveNow")
        : t(effectiveFrom > today() && status === "PUBLISHED" ? "change.scheduled" : "change.effectiveFrom", {
            day: formatDay(effectiveFrom, locale),
          });
    return effectiveUntil
      ? `${from} ${t("change.effectiveUntil", { day: formatDay(effectiveUntil, locale) })}`
      : from;
  };
}

/** How far a price moves, as far as that can be said in percent. */
export function relativeChange(
  before: string | null | undefined,
  after: string | null | undefined,
): number | undefined {
  if (!before || !after || Number(before) === 0) return undefined;
  return (Number(after) / Number(before) - 1) * 100;
}

export function usePercentText() {
  const locale = useLocale();
  return (percent: number) => formatChange(percent.toFixed(1), locale);
}

export function useSignedMoney() {
  const locale = useLocale();
  return (amount: string, currency: string) =>
    `${Number(amount) > 0 ? "+" : ""}${formatMoney({ amount, currency }, locale)}`;
}
