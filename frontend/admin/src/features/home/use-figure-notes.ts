import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import type { Figure } from "./home.queries";

const HOUR = 3_600_000;
const TWO_DAYS = 48;

function partOf({ parts }: Figure, wanted: Figure["parts"][number]["name"]): number {
  return parts.find(({ name }) => name === wanted)?.count ?? 0;
}

/** How long something waits: in hours while these are few, then in days. */
function useAge(): (since: string) => string {
  const { t } = useTranslation();
  return (since) => {
    const hours = Math.max(0, Math.floor((Date.now() - Date.parse(since)) / HOUR));
    return hours < TWO_DAYS
      ? t("home.hours", { count: hours })
      : t("home.days", { count: Math.floor(hours / 24) });
  };
}

/** What there is to say about a number. */
export function useFigureNotes(): (figure: Figure) => string[] {
  const { t } = useTranslation();
  const locale = useLocale();
  const age = useAge();
  return (figure) => {
    const { name, count, oldest } = figure;
    switch (name) {
      case "OPEN_REQUESTS": {
        const overdue = partOf(figure, "OVERDUE");
        return [
          oldest ? t("home.oldest", { age: age(oldest) }) : t("home.nothingWaits"),
          ...(overdue > 0 ? [t("home.overdue", { count: overdue })] : []),
        ];
      }
      case "RENEWALS": {
        const unpriced = partOf(figure, "UNPRICED");
        return [
          t("home.renewals", { count, number: formatNumber(count, locale) }),
          ...(unpriced > 0 ? [t("home.unpriced", { count: unpriced })] : []),
        ];
      }
      case "PRICE_FINDINGS":
        return [t(count === 0 ? "home.noFindings" : "home.findings")];
      case "REGISTRATIONS":
        return [t("home.registrations")];
    }
  };
}
