import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import type { Limit } from "./limits.queries";

const MEGABYTE = 1_000_000;

/** The largest first; a time is said in the largest that it is a whole number of. */
const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

function inUnit(value: number, unit: string, locale: string, unitDisplay: "long" | "short"): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay }).format(value);
}

function spanOf(seconds: number, locale: string): string {
  const [unit, length] = UNITS.find(([, known]) => seconds % known === 0) ?? UNITS[3];
  return inUnit(seconds / length, unit, locale, "long");
}

/** What a limit allows, and what becomes of more. */
export function useLimitWords() {
  const { t } = useTranslation();
  const locale = useLocale();
  const amount = ({ unit }: Limit, count: number) =>
    unit === "BYTES"
      ? inUnit(count / MEGABYTE, "megabyte", locale, "short")
      : t(`limits.unit.${unit}`, { count, shown: formatNumber(count, locale) });
  return {
    allowed: (limit: Limit) => {
      const { most, windowSeconds } = limit;
      if (most === null) return t("limits.none");
      return windowSeconds === null
        ? amount(limit, most)
        : t("limits.within", { amount: amount(limit, most), span: spanOf(windowSeconds, locale) });
    },
    left: ({ left }: Limit) => left !== null && t("limits.left", { left: formatNumber(left, locale) }),
    beyond: ({ status, longestWaitSeconds }: Limit) => {
      if (status === null) return t("limits.beyondSilent");
      if (longestWaitSeconds !== null)
        return t("limits.beyondSlower", { span: spanOf(longestWaitSeconds, locale) });
      return status === 429 ? t("limits.beyondLater") : t("limits.beyondRefused");
    },
  };
}
